import { compareArrays } from './arrays.ts';
import { compareBounds } from './bounds.ts';
import type { FlatSchema } from './flatten.ts';
import { compareObjects } from './objects.ts';
import type { Look } from './pair.ts';
import { compareRest } from './rest.ts';
import type { Schema } from './schema.ts';
import type { Schemas } from './schemas.ts';
import { compareUnions, compareWithUnion } from './unions.ts';
import { compareDefaults, compareEnums, compareFormats, compareTypes } from './values.ts';

/** Two versions of a schema, and how they are used. */
type Pair = Pick<Look, 'way' | 'textual' | 'place'> & { readonly before: Schema; readonly after: Schema };

/** Compares one pair of schemas; what is inside them is reported to `follow`. */
export function lookAt(
  before: Schemas,
  after: Schemas,
  pair: Pair,
  to: Pick<Look, 'report' | 'follow' | 'isSame' | 'today'>,
): void {
  const look: Look = {
    a: before.flat(pair.before),
    b: after.flat(pair.after),
    way: pair.way,
    textual: pair.textual,
    place: pair.place,
    ...to,
    flatBefore: (schema) => before.flat(schema),
    flatAfter: (schema) => after.flat(schema),
    anyBefore: before.any,
    anyAfter: after.any,
  };
  const { a, b } = look;
  if (a.values && listedBy(b, look.flatAfter)) lookAtBoth({ ...look, b: asList(b, look.flatAfter) }, pair);
  else if (b.values && listedBy(a, look.flatBefore)) lookAtBoth({ ...look, a: asList(a, look.flatBefore) }, pair);
  else lookAtBoth(look, pair);
}

type FlatOf = Look['flatBefore'];

/** True for alternatives that list values: a list of values in other words. */
const listedBy = ({ values, unions }: FlatSchema, flatOf: FlatOf) =>
  values === undefined && unions.length === 1 && unions[0]?.every((one) => flatOf(one).values !== undefined) === true;

const asList = (flat: FlatSchema, flatOf: FlatOf): FlatSchema => ({
  ...flat,
  unions: [],
  values: new Set(flat.unions.flat().flatMap((one) => [...(flatOf(one).values ?? [])])),
  types: flat.types ?? new Set(flat.unions.flat().flatMap((one) => [...(flatOf(one).types ?? [])])),
});

function lookAtBoth(look: Look, pair: Pair): void {
  const { a, b } = look;
  if (a.opaque === undefined && b.opaque === undefined && compareWithUnion(look, pair.before, pair.after)) return;
  if (!compareTypes(look)) return;
  compareFormats(look);
  compareEnums(look);
  compareBounds(look);
  compareRest(look);
  compareArrays(look);
  compareObjects(look);
  compareUnions(look);
  compareDefaults(look);
}
