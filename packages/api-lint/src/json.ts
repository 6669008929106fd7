import { isObject, type Json, type JsonObject } from '@apimkit/openapi';

/** The object, or an empty one when the value is something else. */
export const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});
/** The items, or none when the value is no list. */
export const itemsOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
/** The text, or undefined when the value is something else or empty. */
export const textOf = (value: Json | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
