import { isObject, type Json, type JsonObject } from '@apimkit/openapi';

/**
 * A schema of OpenAPI as one of JSON Schema: limits that are flags become numbers, references point to one document, and additional properties are
 * as a policy wants them (validate-content-policy, `allow-additional-properties`).
 */
export function plainSchema(schema: Json, additional: boolean | undefined): Json {
  if (Array.isArray(schema)) return schema.map((item) => plainSchema(item as Json, additional));
  if (!isObject(schema)) return schema;
  const made: Record<string, Json> = {};
  for (const [key, value] of Object.entries(schema)) {
    if (['example', 'examples', 'default', 'discriminator', 'xml', 'externalDocs'].includes(key)) continue;
    if (key === '$ref' && typeof value === 'string') made.$ref = `#/schemas/${value.split('/').at(-1) ?? ''}`;
    else made[key] = key === 'enum' || key === 'const' ? (value as Json) : plainSchema(value as Json, additional);
  }
  for (const [flag, limit] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    if (typeof made[flag] !== 'boolean') continue;
    if (made[flag] && made[limit] !== undefined) made[flag] = made[limit];
    else delete made[flag];
  }
  return withNull(withAdditional(made, additional));
}

function withAdditional(schema: Record<string, Json>, additional: boolean | undefined): JsonObject {
  if (additional === undefined || !isObject(schema.properties ?? null)) return schema;
  return { ...schema, additionalProperties: additional };
}

/** `nullable` of OpenAPI 3.0. */
function withNull(schema: JsonObject): JsonObject {
  if (schema.nullable !== true) return schema;
  const { nullable: _, ...rest } = schema;
  return { anyOf: [rest, { type: 'null' }] };
}
