import { type JsonObject, objectOf } from './json.ts';
import { formatReference, parseReference } from './pointer.ts';

/** The keys that lead to the named schemas of a document. */
export const schemaKeys = (document: JsonObject): readonly string[] =>
  document.swagger === undefined ? ['components', 'schemas'] : ['definitions'];

/** The named schemas of a document: `components/schemas` of OpenAPI 3, `definitions` of Swagger 2. */
export const namedSchemas = (document: JsonObject): JsonObject =>
  schemaKeys(document).reduce<JsonObject>((found, key) => objectOf(found[key]), document);

/** A reference to a named schema of OpenAPI 3. */
export const schemaReference = (name: string): JsonObject => ({
  $ref: formatReference(['components', 'schemas', name]),
});

/** The name of the schema that a reference points to, in OpenAPI 3 or Swagger 2; undefined for a reference to anything else. */
export function schemaName(ref: string): string | undefined {
  const keys = parseReference(ref) ?? [];
  if (keys.length === 2 && keys[0] === 'definitions') return keys[1];
  return keys.length === 3 && keys[0] === 'components' && keys[1] === 'schemas' ? keys[2] : undefined;
}
