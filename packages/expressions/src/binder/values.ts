import type { SyntaxNode } from '@apimkit/policy';
import type { Value } from '../runtime/values.ts';
import type { Type } from '../types/type.ts';
import type { BoundValue, Place } from './bound.ts';
import type { Evaluate } from './frame.ts';

/** An expression with a value. */
export const computed = (node: SyntaxNode, type: Type, evaluate: Evaluate, place?: Place): BoundValue => ({
  is: 'value',
  node,
  type,
  evaluate,
  ...(place ? { place } : {}),
});

/** An expression whose value is known. */
export const constantOf = (node: SyntaxNode, type: Type, value: Value): BoundValue => ({
  is: 'value',
  node,
  type,
  evaluate: () => value,
  constant: { value },
});

/** What an operator does with the values of its operands. */
export type Apply = (a: Value, b: Value) => Value;

/** An operator that evaluates both operands, the left one first. */
export function applied(node: SyntaxNode, type: Type, apply: Apply, left: BoundValue, right: BoundValue): BoundValue {
  const [a, b] = [left.evaluate, right.evaluate];
  return computed(node, type, (frame) => apply(a(frame), b(frame)));
}
