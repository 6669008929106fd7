import { isObject, type Json, type JsonObject } from '@apimkit/openapi';

const texts: Readonly<Record<string, string>> = {
  date: '2026-01-01',
  'date-time': '2026-01-01T00:00:00Z',
  uuid: '00000000-0000-0000-0000-000000000000',
  uri: 'https://example.com',
  email: 'user@example.com',
};

/** Levels of a schema that refers to itself. */
const deepest = 8;

/** Makes a value from a schema: its example or default, otherwise one of its type. */
export function sampleOf(schema: Json, schemas: Readonly<Record<string, Json>>, depth = 0): Json {
  if (!isObject(schema) || depth > deepest) return null;
  const { $ref, example, default: fallback, enum: values, allOf, oneOf, anyOf } = schema;
  if (typeof $ref === 'string') return sampleOf(schemas[$ref.split('/').at(-1) ?? ''] ?? null, schemas, depth + 1);
  if (example !== undefined) return example;
  if (fallback !== undefined) return fallback;
  if (Array.isArray(values)) return (values[0] as Json | undefined) ?? null;
  if (Array.isArray(allOf)) {
    const parts = allOf.map((one) => sampleOf(one as Json, schemas, depth + 1));
    return Object.assign({}, ...parts.filter(isObject), properties(schema, schemas, depth)) as JsonObject;
  }
  const choice = [oneOf, anyOf].find(Array.isArray) as readonly Json[] | undefined;
  if (choice) return sampleOf(choice[0] ?? null, schemas, depth + 1);
  return ofType(schema, schemas, depth);
}

function ofType(schema: JsonObject, schemas: Readonly<Record<string, Json>>, depth: number): Json {
  const type = Array.isArray(schema.type) ? schema.type.find((one) => one !== 'null') : schema.type;
  if (type === 'object' || isObject(schema.properties ?? null)) return properties(schema, schemas, depth);
  if (type === 'array') return [sampleOf(schema.items ?? null, schemas, depth + 1)];
  if (type === 'integer' || type === 'number') return typeof schema.minimum === 'number' ? schema.minimum : 0;
  if (type === 'boolean') return true;
  return type === 'string' ? (texts[String(schema.format)] ?? 'string') : null;
}

function properties(schema: JsonObject, schemas: Readonly<Record<string, Json>>, depth: number): JsonObject {
  const all = isObject(schema.properties ?? null) ? (schema.properties as JsonObject) : {};
  return Object.fromEntries(
    Object.entries(all).map(([name, one]) => [name, sampleOf(one as Json, schemas, depth + 1)]),
  );
}
