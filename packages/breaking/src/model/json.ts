import { isNumber, isObject, type Json, type JsonObject } from '@apimkit/openapi';

export { isNumber, isObject };

/** The object, or an empty one when the value is something else. */
export const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});
/** The items, or none when the value is no array. */
export const itemsOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
/** The texts among the items. */
export const textsOf = (value: Json | undefined): readonly string[] =>
  itemsOf(value).filter((one): one is string => typeof one === 'string');
/** The text, or undefined when the value is something else. */
export const textOf = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined);
/** The number, or undefined when the value is something else. */
export const numberOf = (value: Json | undefined): number | undefined =>
  isNumber(value) && Number.isFinite(Number(value)) ? Number(value) : undefined;

/** JSON with its keys in order: equal for values that mean the same. */
export function canonical(value: Json | undefined): string {
  return JSON.stringify(value, (_, part: unknown) =>
    isObject(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) : part,
  );
}
