import { isObject, type Json } from '@apimkit/openapi';

/** A value with the properties of a change; null clears. */
export function merged(before: Json, change: Json): Json {
  if (!isObject(before) || !isObject(change)) return change;
  const all = { ...before };
  for (const [key, value] of Object.entries(change)) {
    if (value === null) delete all[key];
    else all[key] = key in all ? merged(all[key] ?? null, value) : value;
  }
  return all;
}
