import { isObject, type Json, type JsonObject } from './document/json.ts';
import { parseXml } from './xml.ts';

// Elements with declarations, which are found by name: their order has no meaning.
const unordered = new Set([
  'definitions',
  'description',
  'types',
  'schema',
  'portType',
  'interface',
  'binding',
  'service',
]);
// Attributes whose value is the name of a declaration, with a prefix that every document chooses for itself.
const qualified = new Set(['@message', '@type', '@element', '@binding', '@interface', '@base', '@ref', '@itemType']);

/**
 * The meaning of a WSDL document: declarations in one order, names without their prefixes, and without the address of
 * the service, which the service replaces with its own gateway's in what it exports.
 */
export function projectWsdl(text: string): JsonObject {
  const projected = project('', parseXml(text));
  return isObject(projected) ? projected : {};
}

function project(name: string, value: Json): Json {
  if (!isObject(value)) return value;
  const entries = Object.entries(value)
    .filter(([key]) => name !== 'address' || key !== '@location')
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, child]) => [key, part(name, key, child)]));
}

function part(holder: string, key: string, value: Json): Json {
  if (typeof value === 'string') return qualified.has(key) ? value.replace(/^[\w.-]+:/, '') : value;
  if (!Array.isArray(value)) return project(key, value);
  const items = value.map((item: Json) => project(key, item));
  return unordered.has(holder)
    ? items
        .map((item) => [JSON.stringify(item), item] as const)
        .sort(byText)
        .map(([, item]) => item)
    : items;
}

const byText = ([a]: readonly [string, Json], [b]: readonly [string, Json]) => (a < b ? -1 : a > b ? 1 : 0);
