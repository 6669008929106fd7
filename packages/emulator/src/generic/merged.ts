import { isObject, type JsonObject } from '@apimkit/openapi';

/** The body after a PATCH: properties of the change replace existing ones; null clears. */
export function merged(before: JsonObject, change: JsonObject): JsonObject {
  const all: Record<string, JsonObject[string]> = { ...before };
  for (const [key, value] of Object.entries(change)) {
    const old = all[key] ?? null;
    if (value === null) delete all[key];
    else all[key] = isObject(old) && isObject(value) ? merged(old, value) : value;
  }
  return all;
}
