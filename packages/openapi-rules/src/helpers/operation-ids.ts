import { hasText, type OpenapiDocument, type Place } from '@apimkit/openapi/document';

/** The most characters of an operationId that the importer keeps. A name has at most 80; the rest is for a suffix that makes it unique. */
export const longestOperationId = 76;

/** The operationIds of a document with their places. */
export function* operationIds({ operations }: OpenapiDocument): Iterable<readonly [id: string, place: Place]> {
  for (const { value, place } of operations)
    if (hasText(value.operationId)) yield [value.operationId, place.at('operationId')];
}
