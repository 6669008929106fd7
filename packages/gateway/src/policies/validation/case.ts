import { isObject, type Json } from '@apimkit/openapi';

/** A schema whose names of properties are in lower case, for values that are so too (validate-content-policy, `case-insensitive-property-names`). */
export function lowerSchema(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map((item) => lowerSchema(item as Json));
  if (!isObject(schema)) return schema;
  const entries = Object.entries(schema).map(([key, value]): [string, Json] => {
    if (key === 'required' && Array.isArray(value)) return [key, value.map((name) => String(name).toLowerCase())];
    if (key === 'enum' || key === 'const') return [key, lowerNames(value) as Json];
    if (key !== 'properties' || !isObject(value as Json)) return [key, lowerSchema(value as Json)];
    const own = Object.entries(value as Record<string, Json>);
    return [key, Object.fromEntries(own.map(([name, one]) => [name.toLowerCase(), lowerSchema(one)]))];
  });
  return Object.fromEntries(entries);
}

/** A value whose names of properties are in lower case. */
export function lowerNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowerNames);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name.toLowerCase(), lowerNames(one)]));
}
