import type { ImportedApi, Json, JsonObject } from '@apimkit/openapi';
import { itemsOf, objectOf, stringOf } from '@apimkit/openapi/document';

/** What the service keeps of a WADL document, written as OpenAPI 3. */
export function importedDocument({ api, operations }: ImportedApi): JsonObject {
  const paths: Record<string, Record<string, Json>> = {};
  for (const { properties } of operations) {
    const [path, method] = [String(properties.urlTemplate), String(properties.method).toLowerCase()];
    const request = objectOf(properties.request);
    const item = paths[path] ?? {};
    paths[path] = item;
    item[method] = {
      summary: properties.displayName ?? '',
      description: properties.description ?? '',
      parameters: [
        ...parameters('path', properties.templateParameters),
        ...parameters('query', request.queryParameters),
        ...parameters('header', request.headers),
      ],
      ...(itemsOf(request.representations).length > 0
        ? { requestBody: { content: content(request.representations) } }
        : {}),
      responses: Object.fromEntries(
        itemsOf(properties.responses).map((one) => [
          String(objectOf(one).statusCode),
          { description: '', content: content(objectOf(one).representations) },
        ]),
      ),
    };
  }
  return {
    openapi: '3.0.0',
    info: { title: api.displayName ?? '', version: '' },
    ...(api.serviceUrl === undefined ? {} : { servers: [{ url: api.serviceUrl }] }),
    paths,
  };
}

function parameters(location: string, list: Json | undefined): readonly JsonObject[] {
  return itemsOf(list).map((one) => {
    const { name, type, required, defaultValue, values } = objectOf(one);
    const schema: JsonObject = {
      type: stringOf(type) ?? 'string',
      ...(defaultValue === undefined ? {} : { default: defaultValue }),
      ...(values === undefined ? {} : { enum: values }),
    };
    return { name: name ?? '', in: location, required: required === true, schema };
  });
}

const content = (list: Json | undefined): JsonObject =>
  Object.fromEntries(itemsOf(list).map((one) => [String(objectOf(one).contentType), {}]));
