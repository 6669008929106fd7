import type { Type } from '../types/type.ts';
import type { Run } from './run.ts';
import type { Value } from './values.ts';

/** The type of a value whose static type is `object`, an interface or a base class. The value is not null. */
export const typeOf = (run: Run, value: Value): Type => run.types.of(value);
