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
  const kept = Object.entries(entries).filter((entry): entry is [string, Json] => !isNothing(entry[1]));
  return Object.fromEntries(kept);
}

function isNothing(value: Json | undefined): boolean {
  if (value === undefined || value === null) return true;
  return Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0;
}

/** The same value with the keys of every object in order. */
export function sortKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => sortKeys(item));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, child]) => [key, sortKeys(child)]),
  );
}

/** JSON text that is equal for values that differ only in the order of their keys; empty for undefined. */
export const canonicalJson = (value: Json | undefined): string =>
  value === undefined ? '' : JSON.stringify(sortKeys(value));
