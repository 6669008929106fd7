import { UnsupportedError } from '../runtime/exception.ts';
import type { Run } from '../runtime/run.ts';
import type { Value } from '../runtime/values.ts';
import type { TypeDeclaration } from '../types/declare.ts';

/**
 * Calls a static member or constructor of another part of the library by its signature, as an expression would.
 *
 * @param type the type, as C# writes it
 * @param signature the key of its member
 */
export function callMember(run: Run, type: string, signature: string, ...values: readonly Value[]): Value {
  const { members } = run.types.get(type).declaration as TypeDeclaration;
  const member = members?.[signature];
  if (typeof member !== 'function') throw new UnsupportedError(`${type} has no ${signature}`);
  return member.apply(run, values as never[]);
}
