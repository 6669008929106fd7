import { textAt } from '@apimkit/model';
import { typeOf } from '@apimkit/model/internal';
import { exportSpecification, type ImportedApi, isObject, type JsonObject } from '@apimkit/openapi';
import { Refusal } from '../http/reply.ts';
import type { Store } from '../store.ts';
import type { Stored } from '../stored.ts';
import { exportFormats, mediaTypes } from './formats.ts';
import { partKinds } from './parts.ts';
import { graphqlIn, schemasIn } from './schemas.ts';
import { describedTags, tagsOfOperation } from './tags.ts';

/** Types of APIs that no format expresses (Azure/apiops-cli, src/services/api-extractor.ts). */
const withoutExport = /^(websocket|grpc|mcp|a2a)$/;

/** An exported document. */
export interface ExportedDocument {
  readonly text: string;
  readonly mediaType: string;
  /** `format` of a response with a link; without it, the response is the document. */
  readonly responseFormat?: string;
}

/**
 * The document that the service writes from the stored resources, not the imported text.
 *
 * @throws {Refusal} 400 for an unknown format, 406 when the API has none in this format
 */
export function exportOf(stored: Stored, store: Store, format: string): ExportedDocument {
  // A plus sign in a query that was not encoded is a space.
  const known = exportFormats[format.replace(' ', '+').toLowerCase()];
  if (!known) throw new Refusal(400, 'ValidationError', `The export format '${format}' is not supported.`);
  const type = typeOf(stored);
  const text = withoutExport.test(type) ? undefined : textOf(stored, store, known.writes);
  if (text === undefined) throw new Refusal(406, 'NotAcceptable', `An API of type ${type} has no such export.`);
  const { responseFormat } = known;
  return { text, mediaType: mediaTypes[known.writes], ...(responseFormat === undefined ? {} : { responseFormat }) };
}

function textOf(stored: Stored, store: Store, format: (typeof exportFormats)[string]['writes']): string | undefined {
  const kinds = partKinds(stored.id);
  const parts = store.below(stored.id);
  const schemas = parts.filter(({ id }) => id.kind === kinds.schema).map(({ payload }) => payload);
  if (format === 'wsdl') return stored.specification?.text.replaceAll(/>\s+</g, '>\n<');
  if (format === 'graphql') return schemas.flatMap((schema) => graphqlIn(schema) ?? [])[0];
  const types = schemas.flatMap((schema) => Object.entries(schemasIn(schema)));
  const operations = parts
    .filter(({ id }) => id.kind === kinds.operation)
    .map(({ id, payload: { properties } }) => ({
      name: id.name,
      properties: isObject(properties) ? properties : {},
      tags: tagsOfOperation(id, store),
    }));
  return exportSpecification(
    {
      api: facts(stored.payload),
      operations,
      schemas: Object.fromEntries(types),
      tags: describedTags(stored.id, store),
      notes: typeOf(stored) === 'graphql' ? ['GraphQL APIs have no operations to export.'] : [],
    },
    format,
  );
}

function facts(payload: JsonObject): ImportedApi['api'] {
  const [displayName, description, serviceUrl] = ['displayName', 'description', 'serviceUrl'].map((key) =>
    textAt(payload, `properties.${key}`),
  );
  return {
    ...(displayName ? { displayName } : {}),
    ...(description ? { description } : {}),
    ...(serviceUrl ? { serviceUrl } : {}),
  };
}
