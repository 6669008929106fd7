import { delegateOf } from '../types/delegates.ts';
import type { Type } from '../types/type.ts';
import { isVoid, numericOf } from '../types/well-known.ts';
import type { Applicable } from './applicable.ts';
import type { Argument } from './arguments.ts';
import type { Binder } from './binder.ts';
import type { Bound } from './bound.ts';
import { implicitConversion } from './conversions.ts';

/** True if the first overload is better for the arguments than the second. */
export function better(binder: Binder, args: readonly Argument[], one: Applicable, other: Applicable): boolean {
  const results = args.map((argument, index) => {
    const [a, b] = [one.argumentTypes[index], other.argumentTypes[index]];
    return argument.mode === 'value' && a && b ? betterArgument(binder, argument.bound, a, b) : 0;
  });
  const [wins, losses] = [results.some((result) => result > 0), results.some((result) => result < 0)];
  if (wins !== losses) return wins;
  if (wins) return false;
  return tieBreaker(one, other) > 0;
}

/** Rules for overloads whose parameters are equally good. */
function tieBreaker(one: Applicable, other: Applicable): number {
  const generic = ({ typeArguments }: Applicable) => (typeArguments.length > 0 ? 1 : 0);
  const bare = ({ candidate: { signature } }: Applicable) =>
    signature.parameters.filter(({ type }) => signature.typeParameters.includes(type.name)).length;
  const rules: readonly ((item: Applicable) => number)[] = [
    generic,
    ({ isExpanded }) => (isExpanded ? 1 : 0),
    ({ isExpanded, candidate }) => (isExpanded ? -candidate.signature.parameters.length : 0),
    ({ defaults }) => (defaults > 0 ? 1 : 0),
    bare,
    ({ candidate }) => candidate.signature.typeParameters.length,
  ];
  for (const rule of rules) if (rule(one) !== rule(other)) return rule(other) - rule(one);
  return 0;
}

/** Positive: the first type is better for the argument. */
function betterArgument(binder: Binder, bound: Bound, a: Type, b: Type): number {
  if (a === b) return 0;
  if (bound.is === 'value') {
    if (bound.type === a) return 1;
    if (bound.type === b) return -1;
  }
  if (bound.is === 'lambda') {
    const [first, second] = [delegateOf(binder.types, a), delegateOf(binder.types, b)];
    if (!first || !second) return 0;
    if (first.parameters.some((type, index) => type !== second.parameters[index])) return 0;
    if (isVoid(first.result) !== isVoid(second.result)) return isVoid(second.result) ? 1 : -1;
    const result = binder.resultOf(bound, first.parameters);
    if (result === first.result) return 1;
    if (result === second.result) return -1;
    return betterTarget(binder, first.result, second.result);
  }
  return betterTarget(binder, a, b);
}

const signed = ['sbyte', 'short', 'int', 'long'];
const unsigned = ['byte', 'ushort', 'uint', 'ulong'];

function betterTarget({ types }: Binder, a: Type, b: Type): number {
  if (a === b) return 0;
  const [forth, back] = [implicitConversion(types, a, b), implicitConversion(types, b, a)];
  if (forth && !back) return 1;
  if (back && !forth) return -1;
  const [first, second] = [numericOf(a) ?? '', numericOf(b) ?? ''];
  if (signed.includes(first) && unsigned.includes(second)) return 1;
  if (unsigned.includes(first) && signed.includes(second)) return -1;
  return 0;
}
