import { compact, isObject, itemsOf, type Json, type JsonObject, objectOf, textOf } from './document/json.ts';
import { schemaReference } from './document/named-schemas.ts';
import { parseJson } from './exact-number.ts';
import { stringifyYaml } from './exact-yaml.ts';
import { swaggerDocument } from './export-swagger.ts';
import { wadlDocument } from './export-wadl.ts';
import type { ImportedApi, ImportedTag } from './specification.ts';

/** Formats of an exported document: OpenAPI 3 as YAML or JSON, Swagger 2, WADL. */
export type ExportFormat = 'openapi' | 'openapi+json' | 'swagger-json' | 'wadl-xml';

/**
 * The document that the service writes from stored operations and schemas: its own key order, a description for every
 * operation, no extensions. Importing OpenAPI 3 again gives the same operations; the other formats express less.
 *
 * @param format default: `openapi`
 * @example
 * exportSpecification(importSpecification(specification), 'swagger-json'); // '{ "swagger": "2.0", …'
 */
export function exportSpecification(imported: ImportedApi, format: ExportFormat = 'openapi'): string {
  if (format === 'wadl-xml') return wadlDocument(imported);
  const document = openapiDocument(imported);
  if (format === 'openapi') return stringifyYaml(document);
  return JSON.stringify(format === 'swagger-json' ? swaggerDocument(document) : document, null, 2);
}

/** The same as a plain object. */
function openapiDocument({ api, operations, schemas, tags = [], notes = [] }: ImportedApi): JsonObject {
  const paths: Record<string, Record<string, Json>> = {};
  const sorted = [...operations].sort((a, b) =>
    order(String(a.properties.urlTemplate), String(b.properties.urlTemplate)),
  );
  for (const { name, properties, tags: own = [] } of sorted) {
    const template = textOf(properties.urlTemplate) ?? '/';
    const method = String(properties.method).toLowerCase();
    const [path = '/', query = ''] = template.split('?');
    // OpenAPI does not distinguish operations by their query: the second of two keeps its whole template.
    const key = paths[path]?.[method] === undefined ? path : template;
    const item = paths[key] ?? {};
    paths[key] = item;
    const inQuery = key === path ? holesIn(query) : new Set<string>();
    item[method] = { ...compact({ tags: own }), ...operation(name, properties, inQuery) };
  }
  const keys = {
    apiKeyHeader: { type: 'apiKey', name: 'Ocp-Apim-Subscription-Key', in: 'header' },
    apiKeyQuery: { type: 'apiKey', name: 'subscription-key', in: 'query' },
  };
  return {
    openapi: '3.0.1',
    info: { title: api.displayName ?? '', ...compact({ description: api.description }), version: api.version ?? '1.0' },
    ...compact({ servers: api.serviceUrl === undefined ? [] : [{ url: api.serviceUrl }] }),
    paths,
    components: { ...compact({ schemas: objectOf(schemas as Json) }), securitySchemes: keys },
    security: [{ apiKeyHeader: [] }, { apiKeyQuery: [] }],
    ...compact({ tags: tags.map(tagOf), 'x-ms-export-notes': notes }),
  };
}

function tagOf({ name, description, externalDocsUrl, externalDocsDescription }: ImportedTag): JsonObject {
  const externalDocs = externalDocsUrl && compact({ description: externalDocsDescription, url: externalDocsUrl });
  return { name, ...compact({ description, externalDocs: externalDocs || undefined }) };
}

const holesIn = (query: string) => new Set([...query.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name));

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function operation(name: string, properties: JsonObject, inQuery: ReadonlySet<string>): JsonObject {
  const request = objectOf(properties.request);
  const parameters = [
    ...itemsOf(properties.templateParameters)
      .map(objectOf)
      .map((one) => parameter(inQuery.has(String(one.name)) ? 'query' : 'path', one)),
    ...itemsOf(request.queryParameters).map((one) => parameter('query', objectOf(one))),
    ...itemsOf(request.headers).map((one) => parameter('header', objectOf(one))),
  ];
  const responses = itemsOf(properties.responses).map((one) => response(objectOf(one)));
  const requestBody = compact({ description: request.description, content: content(request.representations) });
  const displayName = textOf(properties.displayName);
  return {
    ...compact({
      summary: displayName,
      description: textOf(properties.description) ?? displayName,
      operationId: name,
      parameters,
      requestBody,
    }),
    responses: Object.fromEntries(responses.length > 0 ? responses : [['200', { description: '' }]]),
  };
}

function parameter(place: string, one: JsonObject): JsonObject {
  return {
    ...compact({ name: one.name, in: place }),
    ...described(one),
    ...compact({ required: one.required === true || place === 'path' ? true : undefined }),
    ...examples(one),
  };
}

const described = (one: JsonObject): JsonObject => compact({ description: one.description, schema: schemaOf(one) });

function schemaOf(one: JsonObject): Json | undefined {
  const typeName = textOf(one.typeName);
  if (typeName !== undefined) return schemaReference(typeName);
  const values = itemsOf(one.values).map((value) => typed(value, one.type));
  return compact({
    enum: values,
    type: one.type,
    default: one.defaultValue === undefined ? undefined : typed(one.defaultValue, one.type),
  });
}

function typed(value: Json, type: Json | undefined): Json {
  if (type === 'string' || typeof value !== 'string') return value;
  try {
    return parseJson(value) as Json;
  } catch {
    // The service stores strings; one that is not a literal of the type stays a string.
    return value;
  }
}

function response(one: JsonObject): readonly [string, JsonObject] {
  const headers = itemsOf(one.headers)
    .map(objectOf)
    .map(
      (header) =>
        [
          String(header.name),
          { ...described(header), ...compact({ required: header.required }), ...examples(header) },
        ] as const,
    );
  return [
    String(one.statusCode),
    {
      description: textOf(one.description) ?? '',
      ...compact({ headers: Object.fromEntries(headers), content: content(one.representations) }),
    },
  ];
}

function content(representations: Json | undefined): JsonObject {
  return Object.fromEntries(
    itemsOf(representations)
      .map(objectOf)
      .map((one) => {
        const typeName = textOf(one.typeName);
        const form = itemsOf(one.formParameters).map(objectOf);
        const schema =
          typeName !== undefined ? schemaReference(typeName) : form.length > 0 ? formSchema(form) : undefined;
        return [String(one.contentType), { ...compact({ schema }), ...examples(one) }];
      }),
  );
}

function formSchema(fields: readonly JsonObject[]): JsonObject {
  const properties = Object.fromEntries(
    fields.map((one) => [String(one.name), compact({ type: one.type, description: one.description })]),
  );
  return compact({
    required: fields.filter((one) => one.required === true).map((one) => String(one.name)),
    type: 'object',
    properties,
  });
}

function examples(one: JsonObject): JsonObject {
  const all = objectOf(one.examples);
  const only = objectOf(all.default);
  if (
    Object.keys(all).length === 1 &&
    isObject(all.default) &&
    Object.keys(only).length === 1 &&
    only.value !== undefined
  )
    return { example: only.value };
  return compact({ examples: all });
}
