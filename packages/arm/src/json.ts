/** Any JSON value. */
type Json = null | boolean | number | string | readonly Json[] | Payload;

/** The JSON object in a request or response. Unknown properties are kept. */
export interface Payload {
  readonly [key: string]: Json;
}

/** True for `{…}`, and false for an exact number. */
export function isObject(value: unknown): value is Payload {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Number);
}

/** The object at a key, or an empty one. */
export function objectAt(value: unknown, key: string): Payload {
  const found = isObject(value) ? value[key] : undefined;
  return isObject(found) ? found : {};
}

/** The text at a key, or undefined. */
export function textAt(value: unknown, key: string): string | undefined {
  const found = isObject(value) ? value[key] : undefined;
  return typeof found === 'string' && found !== '' ? found : undefined;
}
