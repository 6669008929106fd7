import { isObject, type Json, type JsonObject } from './json.ts';
import { Place } from './place.ts';
import { parseReference } from './pointer.ts';

/** A value and where it is written. */
export interface Located<T = JsonObject> {
  readonly value: T;
  readonly place: Place;
}

/** Follows references inside one document. */
export interface References {
  readonly root: JsonObject;
  /** The place of the root. */
  readonly start: Place;
  /** The object itself, or what it refers to inside the document; undefined for what is not an object or points to none. */
  follow(value: Json | undefined, place: Place): Located | undefined;
}

/** The value at the keys of a document; undefined where a key is missing. Inherited properties are not values of a document. */
export function valueAtKeys(root: Json, keys: readonly string[]): Json | undefined {
  let value: Json | undefined = root;
  for (const key of keys) {
    if (Array.isArray(value))
      value = /^(?:0|[1-9]\d*)$/.test(key) ? (value[Number(key)] as Json | undefined) : undefined;
    else if (isObject(value) && Object.hasOwn(value, key)) value = value[key];
    else return undefined;
  }
  return value;
}

/** The value that a reference inside the document points to, in one step; undefined where it is missing or in another document. */
export function lookUp(root: JsonObject, ref: string): Json | undefined {
  const keys = parseReference(ref);
  return keys && valueAtKeys(root, keys);
}

/** The object at the end of a chain of references; undefined where the chain ends nowhere, in another document, or never. */
export function follow(root: JsonObject, start: Located<Json | undefined>): Located | undefined {
  let { value, place } = start;
  const seen = new Set<string>();
  while (isObject(value) && typeof value.$ref === 'string') {
    const ref: string = value.$ref;
    const keys = parseReference(ref);
    if (!keys || seen.has(ref)) return undefined;
    seen.add(ref);
    value = valueAtKeys(root, keys);
    place = new Place().at(...keys);
  }
  return isObject(value) ? { value, place } : undefined;
}

/** The value itself, or what its references point to inside the document; undefined where they point to nothing there. */
export function resolve(root: JsonObject, value: Json | undefined): Json | undefined {
  const seen = new Set<string>();
  let found = value;
  while (isObject(found) && typeof found.$ref === 'string') {
    if (seen.has(found.$ref)) return undefined;
    seen.add(found.$ref);
    found = lookUp(root, found.$ref);
  }
  return found;
}
