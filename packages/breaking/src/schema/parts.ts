import type { Json, JsonObject } from '@apimkit/openapi';
import { isObject, itemsOf } from '@apimkit/openapi/document';
import type { Schema, SchemaSource } from './schema.ts';

/** One object that must apply. */
export interface Part {
  readonly raw: JsonObject;
  /** True if null is allowed by an enclosing schema, whatever its type is. */
  readonly nullOk: boolean;
}

/** Everything that a schema is composed of. */
export interface Parts {
  readonly parts: readonly Part[];
  readonly unions: readonly (readonly Schema[])[];
  /** For each union, whether one of its members is null. */
  readonly nullUnions: readonly boolean[];
  readonly opaque?: string;
}

/**
 * Follows `allOf`, and single alternatives, to the objects that must all apply. Each object is visited once, without recursion, so
 * that cycles terminate and the time is linear.
 */
export function collect(schemas: SchemaSource, schema: Schema): Parts {
  const parts: Part[] = [];
  const unions: (readonly Schema[])[] = [];
  const nullUnions: boolean[] = [];
  let opaque = schema.opaque;
  const seen = new Set<JsonObject>();
  const ahead: Part[] = schema.parts.map((raw) => ({ raw, nullOk: false })).reverse();
  const visit = (one: Schema, nullOk: boolean) => {
    opaque ??= one.opaque;
    for (const raw of one.parts) ahead.push({ raw, nullOk });
  };
  for (let part = ahead.pop(); part; part = ahead.pop()) {
    const { raw } = part;
    if (seen.has(raw)) continue;
    seen.add(raw);
    const nullOk = part.nullOk || (isNullable(raw) && !Array.isArray(raw.type));
    parts.push({ raw, nullOk });
    const members = itemsOf(raw.allOf).map((member) => schemas.of(member));
    for (const member of members.toReversed()) visit(member, nullOk);
    // In 3.1, the keywords next to a reference apply too.
    if (typeof raw.$ref === 'string') visit(schemas.of({ $ref: raw.$ref }), nullOk);
    for (const key of ['oneOf', 'anyOf'] as const) {
      const given = itemsOf(raw[key]);
      if (given.length === 0) continue;
      const others = given.filter((member) => !isNull(member));
      const [only, ...more] = others.map((member) => schemas.of(member));
      const hasNull = others.length < given.length;
      if (only && more.length === 0) visit(only, nullOk || hasNull);
      else if (only) {
        unions.push([only, ...more]);
        nullUnions.push(hasNull || nullOk);
      } else parts.push({ raw: { type: 'null' }, nullOk });
    }
  }
  return { parts, unions, nullUnions, ...(opaque === undefined ? {} : { opaque }) };
}

/** True when null is allowed by a keyword of the older dialects, or by the list of types. */
export const isNullable = (raw: JsonObject) =>
  raw.nullable === true || raw['x-nullable'] === true || itemsOf(raw.type).includes('null');

function isNull(value: Json): boolean {
  if (!isObject(value)) return false;
  const values = itemsOf(value.enum);
  return value.type === 'null' || value.const === null || (values.length > 0 && values.every((one) => one === null));
}
