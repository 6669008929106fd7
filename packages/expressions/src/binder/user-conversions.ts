import type { Run } from '../runtime/run.ts';
import type { Value } from '../runtime/values.ts';
import type { Implementation } from '../types/declare.ts';
import { membersOf } from '../types/members.ts';
import { widens } from '../types/numeric.ts';
import type { Signature } from '../types/signature.ts';
import type { TypeSystem } from '../types/system.ts';
import type { Type } from '../types/type.ts';
import { isNullable, numericOf, withoutNull } from '../types/well-known.ts';

type Conversion = (value: Value, run: Run) => Value;
type Standard = (types: TypeSystem, from: Type, to: Type) => Conversion | undefined;

interface Operator {
  readonly signature: Signature;
  readonly from: Type;
  readonly to: Type;
}

/** A conversion that one of the two types declares: the one whose types are nearest to those wanted. */
export function userConversion(
  types: TypeSystem,
  from: Type,
  to: Type,
  kinds: readonly string[],
  standard: Standard,
): Conversion | undefined {
  const found = operatorsOf(types, from, to, kinds).flatMap((operator) => {
    const before = standard(types, from, operator.from);
    const after = standard(types, operator.to, to);
    return before && after ? [{ operator, before, after }] : [];
  });
  const exact = found.filter(({ operator }) => operator.from === from);
  const near = exact.length > 0 ? exact : found;
  const same =
    near.find(({ operator }) => operator.to === to) ?? near.find(({ operator }) => operator.to === withoutNull(to));
  const wider = same ? [] : near.filter(({ operator }) => isWider(operator.to, withoutNull(to)));
  const chosen = wider.length > 0 ? narrowest(wider) : (same ?? near[0]);
  if (!chosen)
    return isNullable(from) || isNullable(to) ? liftedConversion(types, from, to, kinds, standard) : undefined;
  const { operator, before, after } = chosen;
  const run = operator.signature.get as Implementation as (this: Run, value: Value) => Value;
  return (value, scope) => after(run.call(scope, before(value, scope)), scope);
}

function isWider(to: Type, wanted: Type): boolean {
  const [source, target] = [numericOf(wanted), numericOf(to)];
  return source !== undefined && target !== undefined && widens(source, target);
}

/** The conversion whose result can be that of each other one; without one, the conversion is ambiguous. */
const narrowest = <T extends { readonly operator: Operator }>(all: readonly T[]): T | undefined =>
  all.find((one) =>
    all.every((other) => one.operator.to === other.operator.to || isWider(other.operator.to, one.operator.to)),
  );

/** A conversion of `S` to `T` is one of `S?` to `T?`. */
function liftedConversion(
  types: TypeSystem,
  from: Type,
  to: Type,
  kinds: readonly string[],
  standard: Standard,
): Conversion | undefined {
  if (!isNullable(to)) return undefined;
  const inner = userConversion(types, withoutNull(from), withoutNull(to), kinds, standard);
  return inner && ((value, run) => (value === null ? null : inner(value, run)));
}

function operatorsOf(types: TypeSystem, from: Type, to: Type, kinds: readonly string[]): readonly Operator[] {
  const owners = new Set([...types.basesOf(withoutNull(from)), ...types.basesOf(withoutNull(to))]);
  return [...owners].flatMap((owner) =>
    kinds.flatMap((kind) =>
      membersOf(owner.declaration)
        .named(kind)
        .flatMap((signature) => {
          const substitution = types.substitutionOf(owner);
          const parameter = signature.parameters[0];
          const source = parameter && types.resolve(parameter.type, substitution);
          const target = types.resolve(signature.result, substitution);
          return source && target ? [{ signature, from: source, to: target }] : [];
        }),
    ),
  );
}
