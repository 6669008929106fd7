import { compact, isObject, itemsOf, type Json, type JsonObject, objectOf, textOf } from './document/json.ts';
import { schemaReference } from './document/named-schemas.ts';
import { parseJson } from './exact-number.ts';
import { stringifyYaml } from './exact-yaml.ts';
import type { ImportedApi } from './specification.ts';

/** Formats of an exported document. */
export type ExportFormat = 'openapi' | 'openapi+json';

/**
 * The OpenAPI 3 document that the service writes from stored operations and schemas: its own key order, a description
 * for every operation, no extensions. Importing it again gives the same operations.
 *
 * @param format YAML (`openapi`) or JSON
 */
export function exportSpecification(imported: ImportedApi, format: ExportFormat = 'openapi'): string {
  const document = openapiDocument(imported);
  return format === 'openapi+json' ? JSON.stringify(document, null, 2) : stringifyYaml(document);
}

/** The same as a plain object. */
function openapiDocument({ api, operations, schemas }: ImportedApi): JsonObject {
  const paths: Record<string, Record<string, Json>> = {};
  const sorted = [...operations].sort((a, b) =>
    order(String(a.properties.urlTemplate), String(b.properties.urlTemplate)),
  );
  for (const { name, properties } of sorted) {
    const template = textOf(properties.urlTemplate) ?? '/';
    const method = String(properties.method).toLowerCase();
    const [path = '/', query = ''] = template.split('?');
    // OpenAPI does not distinguish operations by their query: the second of two keeps its whole template.
    const key = paths[path]?.[method] === undefined ? path : template;
    const item = paths[key] ?? {};
    paths[key] = item;
    item[method] = operation(name, properties, key === path ? holesIn(query) : new Set());
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
  };
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
