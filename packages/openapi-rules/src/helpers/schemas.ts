import { type JsonObject, type OpenapiDocument, objectOf, type Place } from '@apimkit/openapi/document';

/** True for a schema with at least one of some keywords. */
export const hasAny = (schema: JsonObject, keywords: readonly string[]): boolean =>
  keywords.some((keyword) => schema[keyword] !== undefined);

/** The schema of a parameter; in Swagger 2 the parameter is its own schema. */
export const parameterSchema = (document: OpenapiDocument, parameter: JsonObject, place: Place): JsonObject =>
  parameter.schema === undefined ? parameter : objectOf(document.follow(parameter.schema, place)?.value);

/** The nearest named part that contains a schema, at the start of a message. */
export function schemaLabel(place: Place): string {
  for (let part: Place | undefined = place; part; part = part.parent) {
    if (part.parent?.key === 'properties') return `The property ${part.key}`;
    if (part.parent?.key === 'schemas' || part.parent?.key === 'definitions') return `The schema ${part.key}`;
  }
  return 'A schema';
}
