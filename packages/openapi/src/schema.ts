import { isObject, itemsOf, type Json, mapValues, objectOf } from './document/json.ts';
import { schemaName, schemaReference } from './document/named-schemas.ts';

const maps = new Set(['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas']);
const lists = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
const values = new Set([
  'default',
  'enum',
  'const',
  'example',
  'examples',
  'discriminator',
  'xml',
  'externalDocs',
  'required',
]);

/** The name behind a reference to a named schema, in the spelling of OpenAPI 2 or 3. */
export function refName(schema: Json | undefined): string | undefined {
  const ref = isObject(schema) ? schema.$ref : undefined;
  return typeof ref === 'string' ? schemaName(ref) : undefined;
}

/**
 * A schema in the form that is stored: references in the spelling of OpenAPI 3, no vendor extensions, `required` in
 * order, a file of Swagger 2 as a binary string. Values (defaults, examples, enumerations) stay untouched.
 */
export function storedSchema(schema: Json): Json {
  if (!isObject(schema)) return schema;
  const name = refName(schema);
  if (name !== undefined) return schemaReference(name);
  const stored = mapValues(schema, (value, key) => (key.startsWith('x-') ? undefined : storedPart(key, value)));
  return stored.type === 'file' ? { ...stored, type: 'string', format: 'binary' } : stored;
}

function storedPart(key: string, value: Json): Json {
  if (key === 'required') return itemsOf(value).length > 0 ? [...itemsOf(value)].sort() : value;
  if (values.has(key)) return value;
  if (maps.has(key)) return mapValues(objectOf(value), storedSchema);
  if (lists.has(key)) return itemsOf(value).map(storedSchema);
  return Array.isArray(value) ? value.map((item: Json) => storedSchema(item)) : storedSchema(value);
}

/** Names of the schemas that a schema refers to, directly. */
export function namesIn(schema: Json): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap((item: Json) => namesIn(item));
  if (!isObject(schema)) return [];
  const name = refName(schema);
  return name === undefined ? Object.values(schema).flatMap(namesIn) : [name];
}

/** Follows references to the schema itself; stops at unknown names and cycles. */
export function resolved(schema: Json | undefined, schemas: Readonly<Record<string, Json>>): Json | undefined {
  const seen = new Set<string>();
  let found = schema;
  for (let name = refName(found); name !== undefined && !seen.has(name); name = refName(found)) {
    seen.add(name);
    if (schemas[name] === undefined) return found;
    found = schemas[name];
  }
  return found;
}
