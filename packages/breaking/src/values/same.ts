import type { Json, JsonObject } from '@apimkit/openapi';
import { canonicalJson, isObject } from '@apimkit/openapi/document';
import type { Schema } from '../schema/schema.ts';
import type { Schemas } from '../schema/schemas.ts';

/** Keywords that contain schemas by name, and those that contain values. */
const maps = new Set(['properties', 'patternProperties', 'dependentSchemas']);
const values = new Set(['enum', 'const']);
/** Keywords without effect on validity. */
const silent = new Set([
  ...['$comment', 'summary', 'description', 'title', 'example', 'examples', 'externalDocs', 'default', 'deprecated'],
  ...['discriminator', 'xml', '$defs', 'definitions', 'contentEncoding', 'contentMediaType', 'contentSchema'],
]);
const isSilent = (key: string) => silent.has(key) || (key.startsWith('x-') && key !== 'x-nullable');

/** Maximum number of objects for one comparison; beyond it the result is false. */
const mostSteps = 50_000;

/** A schema in its document. */
export interface Side {
  readonly document: Schemas;
  readonly schema: Schema;
}

/**
 * Finds schemas of two documents with equal keywords, following references. Cycles are equal if nothing in them differs.
 */
export class Alikeness {
  readonly #alike = new Map<Schema, Set<Schema>>();
  readonly #different = new Map<Schema, Set<Schema>>();

  isAlike(x: Side, y: Side): boolean {
    if (this.#alike.get(x.schema)?.has(y.schema)) return true;
    if (this.#different.get(x.schema)?.has(y.schema)) return false;
    const pairs = compared(x, y, (one, other) => this.#alike.get(one)?.has(other) === true);
    for (const [one, other] of pairs ?? []) note(this.#alike, one, other);
    if (!pairs) note(this.#different, x.schema, y.schema);
    return pairs !== undefined;
  }
}

function note(all: Map<Schema, Set<Schema>>, one: Schema, other: Schema): void {
  const known = all.get(one) ?? new Set();
  all.set(one, known.add(other));
}

type Pairs = readonly (readonly [Schema, Schema])[];

/** All pairs that two schemas lead to, when none differs. */
function compared(x: Side, y: Side, isKnown: (one: Schema, other: Schema) => boolean): Pairs | undefined {
  const [a, b] = [x.document, y.document];
  const seen = new Map<Schema, Set<Schema>>();
  const pairs: [Schema, Schema][] = [];
  const ahead: [Schema, Schema][] = [[x.schema, y.schema]];
  const inside = (one: Json | undefined, other: Json | undefined): true => {
    ahead.push([a.of(one), b.of(other)]);
    return true;
  };
  const isKeywordAlike = (key: string, one: Json | undefined, other: Json | undefined): boolean => {
    if (values.has(key)) return canonicalJson(one) === canonicalJson(other);
    if (key === '$ref') return inside({ $ref: one ?? null }, { $ref: other ?? null });
    if (isObject(one) && isObject(other)) {
      if (!maps.has(key)) return inside(one, other);
      const names = Object.keys(one);
      return (
        names.length === Object.keys(other).length &&
        names.every((name) => Object.hasOwn(other, name) && inside(one[name], other[name]))
      );
    }
    if (!Array.isArray(one) || !Array.isArray(other)) return canonicalJson(one) === canonicalJson(other);
    return (
      one.length === other.length &&
      one.every((item: Json, index) => {
        const another: Json = other[index];
        return isObject(item) && isObject(another)
          ? inside(item, another)
          : canonicalJson(item) === canonicalJson(another);
      })
    );
  };
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    const [one, other] = next;
    if (isKnown(one, other) || seen.get(one)?.has(other)) continue;
    note(seen, one, other);
    pairs.push([one, other]);
    if (pairs.length > mostSteps || one.opaque !== other.opaque || one.parts.length !== other.parts.length)
      return undefined;
    for (const [index, part] of one.parts.entries()) {
      const counterpart = other.parts[index] ?? {};
      const keys = spoken(part);
      if (keys.length !== spoken(counterpart).length) return undefined;
      if (!keys.every((key) => counterpart[key] !== undefined && isKeywordAlike(key, part[key], counterpart[key])))
        return undefined;
    }
  }
  return pairs;
}

const spoken = (raw: JsonObject) => Object.keys(raw).filter((key) => !isSilent(key) && raw[key] !== undefined);
