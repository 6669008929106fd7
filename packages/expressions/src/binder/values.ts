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
