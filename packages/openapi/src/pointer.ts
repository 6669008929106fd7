import { isObject, type Json, type JsonObject } from './json.ts';

/** The value itself, or what it refers to inside the document; a reference to nowhere gives undefined. */
export function pointer(document: JsonObject, value: Json | undefined): Json | undefined {
  const seen = new Set<string>();
  let found = value;
  while (isObject(found) && typeof found.$ref === 'string') {
    const ref = found.$ref;
    if (!ref.startsWith('#/') || seen.has(ref)) return undefined;
    seen.add(ref);
    found = at(document, ref.slice(2).split('/').map(unescapeKey));
  }
  return found;
}

function at(document: JsonObject, keys: readonly string[]): Json | undefined {
  return keys.reduce<Json | undefined>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)] as Json | undefined;
    return isObject(value) ? value[key] : undefined;
  }, document);
}

function unescapeKey(key: string): string {
  const plain = key.replaceAll('~1', '/').replaceAll('~0', '~');
  try {
    return decodeURIComponent(plain);
  } catch {
    // A key may hold a lone %.
    return plain;
  }
}
