import { isObject, type JsonObject } from './json.ts';
import { Place } from './place.ts';

/** A value and where it is written. */
export interface Located<T = JsonObject> {
  readonly value: T;
  readonly place: Place;
}

/** The keys of a reference inside the document, or undefined for any other. */
export function keysOf(ref: string): readonly string[] | undefined {
  if (ref === '#') return [];
  return ref.startsWith('#/') ? ref.slice(2).split('/').map(unescapeKey) : undefined;
}

/** What a reference inside the document leads to. */
export function lookUp(root: JsonObject, ref: string): Located<unknown> | undefined {
  const keys = keysOf(ref);
  if (!keys) return undefined;
  let value: unknown = root;
  let place = new Place();
  for (const key of keys) {
    const isInside = (isObject(value) || Array.isArray(value)) && Object.hasOwn(value, key);
    if (!isInside) return undefined;
    value = (value as JsonObject)[key];
    place = place.at(key);
  }
  return value === undefined ? undefined : { value, place };
}

/** The object behind a chain of references; undefined where it leads nowhere, elsewhere, or in a circle. */
export function follow(root: JsonObject, start: Located<unknown>): Located | undefined {
  const seen = new Set<string>();
  let found: Located<unknown> | undefined = start;
  while (found && isObject(found.value) && typeof found.value.$ref === 'string') {
    const ref: string = found.value.$ref;
    if (seen.has(ref)) return undefined;
    seen.add(ref);
    found = lookUp(root, ref);
  }
  return found && isObject(found.value) ? { value: found.value, place: found.place } : undefined;
}

function unescapeKey(key: string): string {
  const plain = key.includes('~') ? key.replaceAll('~1', '/').replaceAll('~0', '~') : key;
  if (!plain.includes('%')) return plain;
  try {
    return decodeURIComponent(plain);
  } catch {
    // A key may hold a lone %.
    return plain;
  }
}
