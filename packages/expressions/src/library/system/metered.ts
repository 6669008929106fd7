import type { Run } from '../../runtime/run.ts';
import type { Value } from '../../runtime/values.ts';
import type { Accessors, Implementation, TypeDeclaration } from '../../types/declare.ts';

type Members = NonNullable<TypeDeclaration['members']>;

/** Shorter texts cost no more than the call. */
const short = 1024;

function metered(member: Implementation): Implementation {
  const call = member as (this: Run, ...values: Value[]) => Value;
  return function (this: Run, ...values: Value[]) {
    for (const value of values) if (typeof value === 'string' && value.length > short) this.spend(value.length >> 7);
    const result = call.apply(this, values);
    if (typeof result === 'string' && result.length > short) this.grow(result.length >> 3);
    return result;
  } as Implementation;
}

/** Members whose work grows with the length of texts: long ones count as steps, and a part of what they return as memory. */
export const meteredMembers = (members: Members): Members =>
  Object.fromEntries(
    Object.entries(members).map(([signature, member]: [string, Implementation | Accessors]) => [
      signature,
      typeof member === 'function' ? metered(member) : member,
    ]),
  );
