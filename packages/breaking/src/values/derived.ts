import type { JsonObject } from '@apimkit/openapi';

const made = new WeakMap<JsonObject, Map<string, JsonObject>>();
const origins = new WeakMap<JsonObject, JsonObject>();

/** An object made from another under a name; the same object each time, so that schemas made with it are the same. */
export function derived(raw: JsonObject, name: string, make: () => JsonObject): JsonObject {
  const known = made.get(raw) ?? new Map<string, JsonObject>();
  made.set(raw, known);
  const one = known.get(name) ?? make();
  known.set(name, one);
  return one;
}

/** An object without one of its keys. */
export function without(raw: JsonObject, key: string): JsonObject {
  if (raw[key] === undefined) return raw;
  const rest = derived(raw, `without ${key}`, () => {
    const { [key]: _, ...others } = raw;
    return others;
  });
  origins.set(rest, originOf(raw));
  return rest;
}

/** The object of the document, with all of its keys. */
export const originOf = (raw: JsonObject): JsonObject => origins.get(raw) ?? raw;

/** The schema that excludes another. */
export const excluding = (raw: JsonObject): JsonObject => derived(raw, 'not', () => ({ not: raw }));

/** Null, or what a schema allows. */
export const nullOr = (raw: JsonObject): JsonObject =>
  derived(raw, 'null or', () => {
    const { nullable: _, 'x-nullable': __, ...rest } = raw;
    return { anyOf: [{ type: 'null' }, rest] };
  });
