import { isExact } from './exact-number.ts';

/** Any JSON value. A number that no double holds is an `ExactNumber`; it is no object to any walker. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object with unknown keys. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** True for `{…}`, false for arrays, null and scalars. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isExact(value);
}

/** The object, or an empty one when the value is something else. */
export const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});
/** The items, or none when the value is no array. */
export const itemsOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
/** The text, or undefined when the value is something else or empty. */
export const textOf = (value: Json | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** An object without the keys whose value is undefined, null, or an empty array or object. */
export function compact(entries: Readonly<Record<string, Json | undefined>>): JsonObject {
  const kept = Object.entries(entries).filter((entry): entry is [string, Json] => !isNothing(entry[1]));
  return Object.fromEntries(kept);
}

function isNothing(value: Json | undefined): boolean {
  if (value === undefined || value === null) return true;
  return Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0;
}
