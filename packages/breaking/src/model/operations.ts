import type { Json, JsonObject } from '@apimkit/openapi';
import type { Lifetime } from './api.ts';
import { textOf } from './json.ts';

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);

/** True for a key of a path item that holds an operation. */
export const isMethod = (key: string): boolean => methods.has(key.toLowerCase());

/** A path with the names of its parameters left out: what a caller cannot see makes no difference. */
export const blanked = (path: string): string => path.replaceAll(/\{[^{}]*\}/g, '{}');

/** The names of the parameters in a path, in order. */
export const holesOf = (path: string): readonly string[] =>
  [...path.matchAll(/\{([^{}]*)\}/g)].map((found) => found[1] ?? '');

/**
 * Whether a thing is on its way out, and how far it is on its way in; a sunset may be written by the extension or its
 * older spelling.
 */
export function lifetimeOf(source: JsonObject): Lifetime {
  const { 'x-stability-level': stability } = source;
  const sunset = source['x-sunset'] ?? source['x-sunset-date'];
  const deprecated = source.deprecated === true || source['x-deprecated'] === true;
  const text = (value: Json) => textOf(value) ?? JSON.stringify(value);
  return {
    deprecated,
    ...(sunset === undefined ? {} : { sunset: text(sunset) }),
    ...(stability === undefined ? {} : { stability: text(stability) }),
  };
}
