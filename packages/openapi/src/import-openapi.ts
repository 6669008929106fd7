import { compact, isObject, itemsOf, type Json, type JsonObject, objectOf, textOf } from './json.ts';
import { OperationNames } from './operation-names.ts';
import { ParameterImport } from './parameters.ts';
import { pointer } from './pointer.ts';
import { storedSchema } from './schema.ts';
import { SchemaStore } from './schema-store.ts';
import type { ImportedApi, ImportedOperation } from './specification.ts';
import { upgradeOperation } from './swagger.ts';

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);

/** One operation of a document with everything that surrounds it. */
export interface OperationSource {
  readonly path: string;
  readonly method: string;
  readonly operation: JsonObject;
  /** Parameters of the operation and of its path, references followed. */
  readonly parameters: readonly JsonObject[];
}

/** The operations of an OpenAPI document, in the order of the document. */
export function operationsIn(document: JsonObject): readonly OperationSource[] {
  return Object.entries(objectOf(document.paths)).flatMap(([path, item]) => {
    const all = objectOf(pointer(document, item));
    return Object.entries(all)
      .filter(([method, operation]) => methods.has(method.toLowerCase()) && isObject(operation))
      .map(([method, value]) => {
        const operation = objectOf(value);
        return { path, method, operation, parameters: merged(document, all, operation) };
      });
  });
}

function merged(document: JsonObject, item: JsonObject, operation: JsonObject): readonly JsonObject[] {
  const all = [...itemsOf(item.parameters), ...itemsOf(operation.parameters)].map((one) =>
    objectOf(pointer(document, one)),
  );
  return [...new Map(all.map((one) => [`${String(one.in)} ${String(one.name)}`, one])).values()];
}

/** Reads an OpenAPI 2 or 3 document as the importer of the service does. */
export function importOpenapi(document: JsonObject, requiredQuery: 'template' | 'query' = 'template'): ImportedApi {
  const components = objectOf(objectOf(document.components).schemas ?? document.definitions);
  const store = new SchemaStore(
    Object.fromEntries(Object.entries(components).map(([name, schema]) => [name, storedSchema(schema)])),
  );
  const names = new OperationNames();
  const operations = operationsIn(document).map((source) => {
    const plain = document.swagger === undefined ? source : upgradeOperation(document, source);
    return importOperation(document, plain, names.next(plain), store, requiredQuery === 'template');
  });
  const info = objectOf(document.info);
  const serviceUrl = serverOf(document);
  return {
    api: compact({
      displayName: textOf(info.title),
      description: textOf(info.description),
      version: textOf(info.version),
      serviceUrl,
    }),
    operations,
    schemas: store.all(),
  };
}

function serverOf(document: JsonObject): string | undefined {
  const server = textOf(objectOf(itemsOf(document.servers)[0]).url);
  if (server !== undefined) return /^https?:\/\//i.test(server) ? server : undefined;
  const host = textOf(document.host);
  const scheme = itemsOf(document.schemes).includes('https')
    ? 'https'
    : (textOf(itemsOf(document.schemes)[0]) ?? 'https');
  return host === undefined ? undefined : `${scheme}://${host}${textOf(document.basePath) ?? ''}`;
}

function importOperation(
  document: JsonObject,
  source: OperationSource,
  name: string,
  store: SchemaStore,
  isTranslated: boolean,
): ImportedOperation {
  const { operation, method, path } = source;
  const displayName =
    textOf(operation.summary)?.trim() || textOf(operation.operationId) || `${method.toUpperCase()} ${path}`;
  const parameters = new ParameterImport(name, store);
  const inTemplate = source.parameters.filter((one) => isTranslated && one.in === 'query' && one.required === true);
  const others = source.parameters.filter((one) => !inTemplate.includes(one));
  const template = withQuery(path, inTemplate);
  const body = objectOf(pointer(document, operation.requestBody));
  const request = compact({
    description: textOf(body.description),
    queryParameters: parameters.in('query', others),
    headers: parameters.in('header', source.parameters),
    representations: representations(document, body.content, `${name} request`, store),
  });
  return {
    name,
    properties: compact({
      displayName,
      method: method.toUpperCase(),
      urlTemplate: template,
      templateParameters: parameters.template(template, [...pathOnly(source.parameters), ...inTemplate]),
      // The service exports a description for every operation: the display name where there was none.
      description: textOf(operation.description)?.trim() || displayName,
      request,
      responses: responses(document, objectOf(operation.responses), name, store, parameters),
    }),
  };
}

const pathOnly = (parameters: readonly JsonObject[]) => parameters.filter((one) => one.in === 'path');

/** `/orders?status={status}` */
function withQuery(path: string, parameters: readonly JsonObject[]): string {
  const query = parameters.map(({ name }) => `${String(name)}={${String(name)}}`).join('&');
  return query === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${query}`;
}

function responses(
  document: JsonObject,
  all: JsonObject,
  name: string,
  store: SchemaStore,
  parameters: ParameterImport,
): readonly Json[] {
  // The service stores status codes as numbers: `default` and `2XX` are not kept.
  return Object.entries(all)
    .filter(([status]) => /^\d{3}$/.test(status))
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([status, value]) => {
      const response = objectOf(pointer(document, value));
      const headers = Object.entries(objectOf(response.headers)).map(([header, fact]) => ({
        ...objectOf(pointer(document, fact)),
        name: header,
      }));
      return compact({
        statusCode: Number(status),
        description: textOf(response.description),
        representations: representations(document, response.content, `${name} ${status} response`, store),
        headers: parameters.headers(headers, status),
      });
    });
}

function representations(
  document: JsonObject,
  content: Json | undefined,
  where: string,
  store: SchemaStore,
): readonly Json[] {
  return Object.entries(objectOf(content)).map(([contentType, value]) => {
    const media = objectOf(pointer(document, value));
    const schema = media.schema;
    return compact({
      contentType,
      typeName:
        isObject(schema) && Object.keys(schema).length > 0
          ? store.nameFor(schema, `${where} ${contentType}`)
          : undefined,
      examples: examplesOf(document, media),
    });
  });
}

/** One example or several, under ARM's one spelling. */
export function examplesOf(document: JsonObject, holder: JsonObject): JsonObject | undefined {
  const several = Object.entries(objectOf(holder.examples)).map(([name, value]) => {
    const { summary, description, value: example, externalValue } = objectOf(pointer(document, value));
    return [name, compact({ summary, description, value: example, externalValue })] as const;
  });
  if (several.length > 0) return Object.fromEntries(several);
  return holder.example === undefined ? undefined : { default: { value: holder.example } };
}
