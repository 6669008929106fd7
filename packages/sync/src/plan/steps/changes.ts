import { sameJson } from '@apimkit/model/internal';
import { isObject, type Json, type JsonObject } from '@apimkit/openapi';
import type { FieldChange } from '../types.ts';

/** The fields in which two values differ. Arrays of named items are compared by name, other arrays as a whole. */
export function changesBetween(before: Json | undefined, after: Json | undefined, path = ''): readonly FieldChange[] {
  if (sameJson(before ?? null, after ?? null)) return [];
  const [left, right] = [keyed(before), keyed(after)];
  if (!left || !right)
    return [{ path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
  const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  const found = keys.flatMap((key) => changesBetween(left[key], right[key], path ? `${path}.${key}` : key));
  // The same items in another order are a change of the whole array.
  return found.length === 0 && Array.isArray(after) ? [{ path, before: before ?? null, after }] : found;
}

/** The value as an object: itself, or an array whose items have names or ids, by name. */
function keyed(value: Json | undefined): JsonObject | undefined {
  if (isObject(value)) return value;
  if (!Array.isArray(value)) return undefined;
  const pairs = value.map((item: Json) => [nameOf(item), item] as const);
  const names = new Set(pairs.map(([name]) => name));
  return names.has(undefined) || names.size !== pairs.length ? undefined : Object.fromEntries(pairs);
}

function nameOf(item: Json): string | undefined {
  if (!isObject(item)) return undefined;
  const name = item.name ?? item.id;
  return typeof name === 'string' ? name : undefined;
}
