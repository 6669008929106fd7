import type { Json } from '@apimkit/openapi';
import { type Bound, keeps } from '../schema/bound.ts';
import type { Facts } from './facts.ts';
import { isUnspoken, itemAt, propertyOf, type Read, together } from './keywords.ts';
import type { Kind } from './kinds.ts';
import type { Prover } from './prover.ts';
import type { Side } from './same.ts';

/** True when it is proved that no value is of both schemas. What is plain is looked at first. */
export function isDisjointHere(prover: Prover, x: Read, z: Read): boolean {
  const sides = [
    [x, z],
    [z, x],
  ] as const;
  return (
    sides.some(([one, other]) =>
      prover.valuesOf(one.side, one.facts)?.every((value) => isRefused(prover, value, one, other)),
    ) ||
    [...x.facts.kinds].every((kind) => !z.facts.kinds.has(kind) || isApartIn(prover, kind, x, z)) ||
    sides.some(([one, other]) =>
      one.facts.unions.some(({ members }) =>
        members.every((member) => prover.isDisjoint({ ...one.side, schema: member }, other.side)),
      ),
    ) ||
    sides.some(([one, other]) =>
      one.facts.nots.some((not) => prover.isWithin(other.side, { ...one.side, schema: not })),
    )
  );
}

const isRefused = (prover: Prover, value: Json, one: Read, other: Read) =>
  prover.accepts(one.side, value) === false || prover.accepts(other.side, value) === false;

const isBelow = (a: Bound | undefined, b: Bound | undefined) =>
  a !== undefined && b !== undefined && (!keeps(a.value, b, 1) || !keeps(b.value, a, -1));

const areSizesApart = (x: Facts, z: Facts, least: string, most: string) =>
  x.least(least) > z.most(most) || z.least(least) > x.most(most);

function isApartIn(prover: Prover, kind: Kind, x: Read, z: Read): boolean {
  switch (kind) {
    case 'null':
      return isRefused(prover, null, x, z);
    case 'boolean':
      return [true, false].every((value) => isRefused(prover, value, x, z));
    case 'string':
      return areSizesApart(x.facts, z.facts, 'minLength', 'maxLength');
    case 'array':
      return areSizesApart(x.facts, z.facts, 'minItems', 'maxItems') || areItemsApart(prover, x, z);
    case 'object':
      return areSizesApart(x.facts, z.facts, 'minProperties', 'maxProperties') || arePropertiesApart(prover, x, z);
    default:
      return isBelow(x.facts.maximum, z.facts.minimum) || isBelow(z.facts.maximum, x.facts.minimum);
  }
}

/** An item that both must have, and that cannot be both. */
function areItemsApart(prover: Prover, x: Read, z: Read): boolean {
  const most = Math.min(8, Math.max(x.facts.least('minItems'), z.facts.least('minItems')));
  return Array.from({ length: most }, (_, index) => index).some((index) =>
    prover.inside(() =>
      prover.isDisjoint(
        together(x.side, itemAt(x.facts.arrays, index)),
        together(z.side, itemAt(z.facts.arrays, index)),
      ),
    ),
  );
}

/**
 * Whether a required property cannot be valid for both schemas, which distinguishes alternatives. The same applies to a required
 * property that values of the first schema are not known to have.
 */
function arePropertiesApart(prover: Prover, x: Read, z: Read): boolean {
  if ([...z.facts.required].some((name) => isUnspoken(x, name) && !prover.isSilent(propertyOf(z, name, true))))
    return true;
  return [...new Set([...x.facts.required, ...z.facts.required])].some((name) => {
    const [one, other]: readonly Side[] = [propertyOf(x, name, true), propertyOf(z, name, true)];
    return (
      one &&
      other &&
      !prover.isSilent(one) &&
      !prover.isSilent(other) &&
      prover.inside(() => prover.isDisjoint(one, other))
    );
  });
}
