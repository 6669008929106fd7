import { library } from './library/index.ts';
import { TypeSystem } from './types/system.ts';

let made: TypeSystem | undefined;

/** The types of the library: made once, since values of equal types have one type. */
export function libraryTypes(): TypeSystem {
  made ??= new TypeSystem(library);
  return made;
}
