import { isExact, isNumber } from '../exact-number.ts';

/** Any JSON value. A number that a double cannot store is an `ExactNumber`; no walker treats it as an object. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object with unknown keys. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** True for `{…}`, false for arrays, null, scalars and exact numbers. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isExact(value);
}

const nothing: JsonObject = Object.freeze({});

/** The object, or an empty one when the value is not an object. */
export const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : nothing);

/** The items, or none when the value is not an array. */
export const itemsOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value : []);

/** The string, or undefined when the value is not a string. */
export const stringOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The strings among the items of an array. */
export const stringsOf = (value: unknown): readonly string[] =>
  itemsOf(value).filter((one): one is string => typeof one === 'string');

/** The string, or undefined when the value is not a string or is empty. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** True for a string with more than white space in it. */
export const hasText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** The finite number, or undefined when the value is not one. */
export const numberOf = (value: unknown): number | undefined =>
  isNumber(value) && Number.isFinite(Number(value)) ? Number(value) : undefined;

/** An object without the keys whose value is undefined, null, or an empty array or object. */
export function compact(entries: Readonly<Record<string, Json | undefined>>): JsonObject {
  const kept: Record<string, Json> = {};
  for (const key of Object.keys(entries)) {
    const value = entries[key];
    if (value !== undefined && !isNothing(value)) put(kept, key, value);
  }
  return kept;
}

/** A copy with every value replaced, and without those that are undefined. */
export function mapValues(object: JsonObject, change: (value: Json, key: string) => Json | undefined): JsonObject {
  const copy: Record<string, Json> = {};
  for (const key of Object.keys(object)) {
    const value = object[key];
    const changed = value === undefined ? undefined : change(value, key);
    if (changed !== undefined) put(copy, key, changed);
  }
  return copy;
}

/** Sets an own property; assigning `__proto__` would not. */
function put(object: Record<string, Json>, key: string, value: Json): void {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true });
  else object[key] = value;
}

function isNothing(value: Json): boolean {
  if (value === null) return true;
  if (typeof value !== 'object') return false;
  return Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0;
}

/**
 * The same value with the keys of every object in order.
 *
 * @param known objects that were sorted before: one that occurs several times is sorted once, and shared
 */
export function sortKeys(value: Json, known?: Map<JsonObject, JsonObject>): Json {
  if (Array.isArray(value)) return value.map((item: Json) => sortKeys(item, known));
  if (!isObject(value)) return value;
  const before = known?.get(value);
  if (before) return before;
  const sorted: Record<string, Json> = {};
  for (const key of sortedKeys(value)) put(sorted, key, sortKeys(value[key] ?? null, known));
  known?.set(value, sorted);
  return sorted;
}

/** Most keys are in order, and sorting takes longer than finding that out. */
function sortedKeys(value: JsonObject): readonly string[] {
  const keys = Object.keys(value);
  let last = '';
  for (const key of keys) {
    if (key < last) return keys.sort();
    last = key;
  }
  return keys;
}

/** JSON text that is equal for values that differ only in the order of their keys; empty for undefined. */
export const canonicalJson = (value: Json | undefined): string =>
  value === undefined ? '' : JSON.stringify(sortKeys(value));
