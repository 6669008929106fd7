import { isObject, type Json, type JsonObject } from '@apimkit/openapi';

/** The object, or an empty one if the value is not an object. */
export const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});
/** The items, or none if the value is not an array. */
export const itemsOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
/** The text, or undefined if the value is not a text or is empty. */
export const textOf = (value: Json | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
