import type { SyntaxNode } from '@apimkit/policy';
import type { Run } from '../runtime/run.ts';
import type { Value } from '../runtime/values.ts';
import { membersOf } from '../types/members.ts';
import type { Type } from '../types/type.ts';
import { isNullable, withNull, withoutNull } from '../types/well-known.ts';
import type { Binder } from './binder.ts';
import type { BoundValue } from './bound.ts';
import { computed } from './values.ts';

/** An operator that the type of an operand declares: `static TimeSpan operator -(DateTime, DateTime)`. */
export function userOperator(
  binder: Binder,
  node: SyntaxNode,
  sign: string,
  operands: readonly BoundValue[],
): BoundValue | undefined {
  const { types } = binder;
  const owners = new Set(operands.flatMap(({ type }) => types.basesOf(withoutNull(type))));
  const isLifted = operands.some(({ type }) => isNullable(type));
  const found = [...owners].flatMap((owner) =>
    membersOf(owner.declaration)
      .named(sign)
      .filter(({ kind, parameters }) => kind === 'operator' && parameters.length === operands.length)
      .flatMap((signature) => {
        const substitution = types.substitutionOf(owner);
        const wanted = signature.parameters.map(({ type }) => types.resolve(type, substitution));
        const result = types.resolve(signature.result, substitution);
        const converted = operands.map((operand, index) => {
          const parameter = wanted[index];
          if (!parameter) return undefined;
          return binder.tryAs(operand, isNullable(operand.type) ? withNull(types, parameter) : parameter);
        });
        if (!result || converted.some((one) => !one)) return [];
        const score = operands.filter(({ type }, index) => withoutNull(type) === wanted[index]).length;
        return [{ signature, result, converted: converted as ((frame: never) => Value)[], score }];
      }),
  );
  const best = found.sort((a, b) => b.score - a.score)[0];
  if (!best) return undefined;
  const apply = best.signature.get as unknown as (this: Run, ...args: Value[]) => Value;
  const type: Type = isLifted && !isComparison(sign) ? withNull(types, best.result) : best.result;
  return computed(node, type, (frame) => {
    const values = best.converted.map((one) => one(frame as never));
    if (!isLifted || !operands.some(({ type: one }, index) => isNullable(one) && values[index] === null))
      return apply.apply(frame.run, values);
    if (sign === '==') return values[0] === values[1];
    return isComparison(sign) ? sign === '!=' && values[0] !== values[1] : null;
  });
}

const isComparison = (sign: string) => /^(==|!=|<|>|<=|>=)$/.test(sign);
