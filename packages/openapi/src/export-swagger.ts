import { compact, isObject, itemsOf, type Json, type JsonObject, objectOf, textOf } from './document/json.ts';
import { schemaName } from './document/named-schemas.ts';
import { formatReference } from './document/pointer.ts';

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch']);
const formTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data)$/i;

/** An exported document of OpenAPI 3 as Swagger 2. What Swagger 2 cannot express is left out, such as other methods. */
export function swaggerDocument(document: JsonObject): JsonObject {
  const { schemas, securitySchemes } = objectOf(document.components);
  return {
    swagger: '2.0',
    info: document.info ?? {},
    ...addressOf(textOf(objectOf(itemsOf(document.servers)[0]).url)),
    paths: mapValues(objectOf(document.paths), (item) =>
      Object.fromEntries(
        Object.entries(objectOf(item))
          .filter(([method]) => methods.has(method))
          .map(([method, one]) => [method, operation(objectOf(one), objectOf(schemas))]),
      ),
    ),
    ...compact({ definitions: mapValues(objectOf(schemas), swaggerSchema) }),
    securityDefinitions: securitySchemes ?? {},
    security: document.security ?? [],
    ...compact({ tags: document.tags, 'x-ms-export-notes': document['x-ms-export-notes'] }),
  };
}

/** A schema with references as Swagger 2 writes them. */
export function swaggerSchema(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map((item: Json) => swaggerSchema(item));
  if (!isObject(schema)) return schema;
  const name = typeof schema.$ref === 'string' ? schemaName(schema.$ref) : undefined;
  return name === undefined ? mapValues(schema, swaggerSchema) : { $ref: formatReference(['definitions', name]) };
}

function addressOf(server: string | undefined): JsonObject {
  if (server === undefined || !URL.canParse(server)) return {};
  const { protocol, host, pathname } = new URL(server);
  return { host, ...(pathname === '/' ? {} : { basePath: pathname }), schemes: [protocol.slice(0, -1)] };
}

function operation(one: JsonObject, schemas: JsonObject): JsonObject {
  const requestBody = objectOf(one.requestBody);
  const content = objectOf(requestBody.content);
  const responses = objectOf(one.responses);
  const produces = Object.values(responses).flatMap((response) => Object.keys(objectOf(objectOf(response).content)));
  return {
    ...compact({
      tags: one.tags,
      summary: one.summary,
      description: one.description,
      operationId: one.operationId,
      consumes: Object.keys(content),
      produces: [...new Set(produces)],
      parameters: [
        ...itemsOf(one.parameters).map((parameter) => plainParameter(objectOf(parameter))),
        ...bodyParameters(requestBody, content, schemas),
      ],
    }),
    responses: mapValues(responses, (response) => responseOf(objectOf(response))),
  };
}

function plainParameter(one: JsonObject): JsonObject {
  const { schema, example: _, examples: __, ...rest } = one;
  return { ...rest, ...plainType(objectOf(schema)) };
}

/** Parameters and headers of Swagger 2 have no schemas: what is not plain is a string. */
function plainType(schema: JsonObject): JsonObject {
  const type = textOf(schema.type);
  if (type === undefined || type === 'object') return { type: 'string' };
  return { ...schema, type, ...(type === 'array' ? { items: plainType(objectOf(schema.items)) } : {}) };
}

function bodyParameters(body: JsonObject, content: JsonObject, schemas: JsonObject): readonly JsonObject[] {
  const [first] = Object.entries(content);
  if (!first) return [];
  const [type, media] = first;
  const schema = objectOf(objectOf(media).schema);
  const fields = formTypes.test(type) ? formParameters(resolved(schema, schemas)) : [];
  if (fields.length > 0) return fields;
  const whole = { name: 'body', in: 'body', ...compact({ description: body.description }) };
  return [{ ...whole, schema: swaggerSchema(schema) }];
}

function resolved(schema: JsonObject, schemas: JsonObject): JsonObject {
  const name = typeof schema.$ref === 'string' ? schemaName(schema.$ref) : undefined;
  return name === undefined ? schema : objectOf(schemas[name]);
}

function formParameters(schema: JsonObject): readonly JsonObject[] {
  const required = itemsOf(schema.required);
  return Object.entries(objectOf(schema.properties)).map(([name, property]) => ({
    name,
    in: 'formData',
    ...compact({ description: objectOf(property).description, required: required.includes(name) ? true : undefined }),
    ...plainType(objectOf(property)),
  }));
}

function responseOf(one: JsonObject): JsonObject {
  const content = Object.entries(objectOf(one.content));
  const schema = content.map(([, media]) => objectOf(media).schema).find((found) => found !== undefined);
  const examples = content.flatMap(([type, media]) => {
    const example = exampleOf(objectOf(media));
    return example === undefined ? [] : [[type, example] as const];
  });
  return {
    description: one.description ?? '',
    ...compact({
      schema: schema === undefined ? undefined : swaggerSchema(schema),
      headers: mapValues(objectOf(one.headers), (header) => plainHeader(objectOf(header))),
      examples: Object.fromEntries(examples),
    }),
  };
}

function plainHeader({ schema, description }: JsonObject): JsonObject {
  return { ...compact({ description }), ...plainType(objectOf(schema)) };
}

function exampleOf(media: JsonObject): Json | undefined {
  return media.example ?? objectOf(Object.values(objectOf(media.examples))[0]).value;
}

const mapValues = (value: JsonObject, change: (child: Json) => Json): JsonObject =>
  Object.fromEntries(Object.entries(value).map(([key, child]) => [key, change(child)]));
