import type { Json, JsonObject } from '@apimkit/openapi';
import { isObject, itemsOf, objectOf } from '@apimkit/openapi/document';
import type { Schema } from '../schema/schema.ts';
import type { Schemas } from '../schema/schemas.ts';
import { matches } from './accepts.ts';
import { originOf } from './derived.ts';
import type { Side } from './same.ts';

/** The properties and items that a schema declares, in its parts, alternatives and conditions. */
export interface Description {
  readonly properties: ReadonlyMap<string, readonly Json[]>;
  readonly patterns: readonly (readonly [string, Json])[];
  /** The rules for all other properties; none if there are none, so that callers are not known to send others. */
  readonly others: readonly Json[];
  readonly items: readonly Json[];
}

const known = new WeakMap<Schema, Description>();
const inPlace = ['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else', 'not', '$ref'];

/** Reads what a schema describes. */
export function descriptionOf({ document, schema }: Side): Description {
  const read = known.get(schema) ?? describe(document, schema);
  known.set(schema, read);
  return read;
}

function describe(document: Schemas, schema: Schema): Description {
  const properties = new Map<string, Json[]>();
  const [patterns, others, items]: [(readonly [string, Json])[], Json[], Json[]] = [[], [], []];
  const spoken = (name: string, value: Json) => properties.set(name, [...(properties.get(name) ?? []), value]);
  const seen = new Set<JsonObject>();
  const ahead: JsonObject[] = [...schema.parts].map(originOf);
  for (let raw = ahead.pop(); raw; raw = ahead.pop()) {
    if (seen.has(raw)) continue;
    seen.add(raw);
    for (const [name, value] of Object.entries(objectOf(raw.properties))) spoken(name, value);
    for (const [name, value] of Object.entries(objectOf(raw[alsoDescribed]))) spoken(name, value);
    if (raw[alsoDescribed] === true) others.push(true);
    for (const one of itemsOf(raw.required)) if (typeof one === 'string') spoken(one, true);
    for (const [name, needed] of Object.entries(objectOf(raw.dependentRequired)))
      for (const one of [name, ...itemsOf(needed)]) spoken(String(one), true);
    for (const [name, value] of Object.entries(objectOf(raw.dependentSchemas))) {
      spoken(name, true);
      ahead.push(...document.of(value).parts);
    }
    patterns.push(...Object.entries(objectOf(raw.patternProperties)));
    for (const key of ['additionalProperties', 'unevaluatedProperties', 'propertyNames'])
      if (raw[key] !== undefined) others.push(key === 'propertyNames' ? true : (raw[key] ?? true));
    for (const key of ['minProperties', 'maxProperties']) if (raw[key] !== undefined) others.push(true);
    for (const list of [raw.prefixItems, raw.items, raw.unevaluatedItems, raw.additionalItems])
      items.push(...(Array.isArray(list) ? itemsOf(list) : list === undefined ? [] : [list]));
    for (const list of [raw.enum, [raw.const ?? null]])
      for (const value of itemsOf(list)) for (const name of Object.keys(objectOf(value))) spoken(name, true);
    for (const key of inPlace) {
      const value = raw[key];
      if (key === '$ref' ? typeof value === 'string' : value !== undefined)
        for (const one of Array.isArray(value) ? value : [key === '$ref' ? { $ref: value ?? null } : (value ?? true)])
          ahead.push(...document.of(one).parts.map(originOf));
    }
  }
  return { properties, patterns, others, items };
}

/** The keyword of made schemas that names what alternatives beside them describe; true for everything. */
export const alsoDescribed = ' described';

/**
 * Returns true for a property that the schema declares, or that its rule for other properties allows. If the schema declares no
 * property, callers may send any.
 */
export function isDescribed(side: Side, name: string): boolean {
  const { properties, patterns, others } = descriptionOf(side);
  return (
    properties.size === 0 ||
    properties.has(name) ||
    others.length > 0 ||
    patterns.some(([pattern]) => matches(pattern, name) !== false)
  );
}

/** The value as callers that follow the document send it: without undeclared properties. */
export function asDescribed(side: Side, value: Json, depth = 0): Json {
  if (depth > 20) return value;
  const { document } = side;
  const description = descriptionOf(side);
  const inside = (schemas: readonly Json[], one: Json) =>
    schemas.length === 0 ? one : asDescribed({ document, schema: document.all(schemas) }, one, depth + 1);
  if (Array.isArray(value)) return value.map((one: Json) => inside(description.items, one));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => isDescribed(side, name))
      .map(([name, one]) => {
        const schemas = [
          ...(description.properties.get(name) ?? []),
          ...description.patterns.filter(([pattern]) => matches(pattern, name) !== false).map(([, schema]) => schema),
          ...description.others,
        ];
        return [name, inside(schemas, one)];
      }),
  );
}
