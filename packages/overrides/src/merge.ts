import { relativeArmId } from '@apimkit/model/internal';
import { isObject, type Json, type JsonObject } from '@apimkit/openapi';

/**
 * Merges an override into a payload: objects key by key, all other values as a whole. Null removes a property, so that the default
 * of the service applies. Arrays at a path in `mergeBy` are merged item by item.
 *
 * @param mergeBy path of an array (below `properties`) to the key of its items
 * @example
 * mergeOver({ properties: { a: 1, b: [1, 2] } }, { properties: { b: [3], a: null } }); // { properties: { b: [3] } }
 */
export function mergeOver(
  base: JsonObject,
  over: JsonObject,
  mergeBy: Readonly<Record<string, string>> = {},
): JsonObject {
  const merged = mergeValue(base, over, '', mergeBy);
  return isObject(merged) ? merged : base;
}

function mergeValue(
  base: Json | undefined,
  over: Json,
  path: string,
  mergeBy: Readonly<Record<string, string>>,
): Json | undefined {
  if (over === null) return undefined;
  const key = mergeBy[path.replace(/^properties\./, '')];
  if (Array.isArray(over))
    return key !== undefined && Array.isArray(base) ? mergeItems(base, over, key, path, mergeBy) : over;
  if (!isObject(over)) return over;
  const below = isObject(base) ? base : {};
  const changed = Object.entries(over).map(([name, value]) => {
    const at = path === '' ? name : `${path}.${name}`;
    return [name, mergeValue(below[name], value, at, mergeBy)] as const;
  });
  const gone = new Set(changed.filter(([, value]) => value === undefined).map(([name]) => name));
  const kept = Object.entries(below).filter(([name]) => !gone.has(name));
  const merged = Object.fromEntries([...kept, ...changed.filter(([, value]) => value !== undefined)]) as JsonObject;
  // An empty map has no effect: it does not create a property.
  return base === undefined && Object.keys(merged).length === 0 ? undefined : merged;
}

function mergeItems(
  base: readonly Json[],
  over: readonly Json[],
  key: string,
  path: string,
  mergeBy: Readonly<Record<string, string>>,
): Json {
  const nameOf = (item: Json) => {
    const name = isObject(item) ? item[key] : item;
    return typeof name === 'string' ? relativeArmId(name).toLowerCase() : JSON.stringify(name ?? null);
  };
  const items = [...base];
  for (const item of over) {
    const index = items.findIndex((one) => nameOf(one) === nameOf(item));
    const merged = mergeValue(index === -1 ? {} : items[index], item, path, mergeBy) ?? {};
    if (index === -1) items.push(merged);
    else items[index] = merged;
  }
  return items;
}
