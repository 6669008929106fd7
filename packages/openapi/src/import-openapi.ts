import {
  compact,
  hasText,
  isObject,
  itemsOf,
  type Json,
  type JsonObject,
  objectOf,
  stringsOf,
  textOf,
} from './document/json.ts';
import { namedSchemas } from './document/named-schemas.ts';
import { resolve } from './document/reference.ts';
import { serversOf } from './document/servers.ts';
import { examplesOf } from './examples.ts';
import { OperationNames } from './operation-names.ts';
import { type OperationSource, operationsIn } from './operation-source.ts';
import { ParameterImport } from './parameters.ts';
import { storedSchema } from './schema.ts';
import { SchemaStore } from './schema-store.ts';
import type { ImportedApi, ImportedOperation, ImportedTag } from './specification.ts';
import { upgradeOperation } from './swagger.ts';

/** Reads an OpenAPI 2 or 3 document as the importer of the service does. */
export function importOpenapi(document: JsonObject, requiredQuery: 'template' | 'query' = 'template'): ImportedApi {
  const store = new SchemaStore(
    Object.fromEntries(Object.entries(namedSchemas(document)).map(([name, schema]) => [name, storedSchema(schema)])),
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
    ...withTags(describedTags(document)),
  };
}

const withTags = <Tag>(tags: readonly Tag[]) => (tags.length > 0 ? { tags } : {});

function describedTags(document: JsonObject): readonly ImportedTag[] {
  return itemsOf(document.tags).flatMap((value) => {
    const { name, description, externalDocs } = objectOf(value);
    const { url, description: about } = objectOf(externalDocs);
    const facts = compact({
      description: textOf(description),
      externalDocsUrl: textOf(url),
      externalDocsDescription: textOf(about),
    });
    return textOf(name) === undefined || Object.keys(facts).length === 0 ? [] : [{ name: String(name), ...facts }];
  });
}

/** The address that becomes the backend of the API: the first server with `https`, otherwise the first with `http`. */
function serverOf(document: JsonObject): string | undefined {
  const urls = serversOf(document).map(({ url }) => url);
  if (document.swagger === undefined)
    return urls.find((url) => /^https:\/\//i.test(url)) ?? urls.find((url) => /^http:\/\//i.test(url));
  return document.host === undefined ? undefined : (urls.find((url) => url.startsWith('https:')) ?? urls[0]);
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
    textOf(operation.summary)?.trim() || textOf(operation.operationId) || `${capitalized(method)} - ${path}`;
  const parameters = new ParameterImport(name, store);
  const inTemplate = isTranslated ? source.parameters.filter(isInTemplate) : [];
  const others = source.parameters.filter((one) => !inTemplate.includes(one));
  const template = withQuery(path, inTemplate);
  // The service keeps no bodies of these methods (Microsoft Learn, "API import restrictions and known issues").
  const hasBody = !/^(get|head|options)$/i.test(method);
  const body = hasBody ? objectOf(resolve(document, operation.requestBody)) : {};
  const request = compact({
    description: textOf(body.description),
    queryParameters: parameters.in('query', others),
    headers: parameters.in('header', source.parameters),
    representations: representations(document, body.content, `${name} request`, store),
  });
  return {
    name,
    ...withTags([...new Set(stringsOf(operation.tags).filter(hasText))]),
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

const capitalized = (method: string) => method.slice(0, 1).toUpperCase() + method.slice(1).toLowerCase();

const pathOnly = (parameters: readonly JsonObject[]) => parameters.filter((one) => one.in === 'path');

/** True for a parameter that becomes part of the URL template, unless an option of the import keeps it in the query. */
export const isInTemplate = (parameter: JsonObject): boolean => parameter.in === 'query' && parameter.required === true;

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
      const response = objectOf(resolve(document, value));
      const headers = Object.entries(objectOf(response.headers)).map(([header, fact]) => ({
        ...objectOf(resolve(document, fact)),
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
    const media = objectOf(resolve(document, value));
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
