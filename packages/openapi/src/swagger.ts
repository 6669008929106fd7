import { compact, itemsOf, type Json, type JsonObject, objectOf, textOf } from './document/json.ts';
import { resolve } from './document/reference.ts';
import type { OperationSource } from './operation-source.ts';

const schemaKeys = [
  'type',
  'format',
  'items',
  'default',
  'enum',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'pattern',
];

/** The media type of bodies where a document names none. */
const standard: readonly string[] = ['application/json'];

/** An operation of Swagger 2 in the shape of OpenAPI 3: bodies under `content`, parameters with a `schema`. */
export function upgradeOperation(document: JsonObject, source: OperationSource): OperationSource {
  const { operation, parameters } = source;
  const types = (key: string) => itemsOf(operation[key] ?? document[key]).flatMap((type) => textOf(type) ?? []);
  const requestBody = body(parameters, types('consumes'));
  const responses = Object.fromEntries(
    Object.entries(objectOf(operation.responses)).map(([status, value]) => [
      status,
      response(objectOf(resolve(document, value)), types('produces')),
    ]),
  );
  return {
    ...source,
    operation: { ...operation, responses, ...(requestBody ? { requestBody } : {}) },
    parameters: parameters.filter((one) => one.in !== 'body' && one.in !== 'formData').map(withSchema),
  };
}

function withSchema(parameter: JsonObject): JsonObject {
  const schema = Object.fromEntries(
    schemaKeys.flatMap((key) => (parameter[key] === undefined ? [] : [[key, parameter[key]]])),
  );
  const rest = Object.fromEntries(Object.entries(parameter).filter(([key]) => !schemaKeys.includes(key)));
  return { ...rest, schema: { ...objectOf(parameter.schema), ...schema } };
}

function body(parameters: readonly JsonObject[], consumes: readonly string[]): JsonObject | undefined {
  const whole = parameters.find((one) => one.in === 'body');
  if (whole)
    return compact({
      description: whole.description,
      content: content(consumes, { schema: whole.schema ?? {} }),
    });
  const fields = parameters.filter((one) => one.in === 'formData');
  if (fields.length === 0) return undefined;
  const properties = Object.fromEntries(
    fields.map((one) => [
      String(one.name),
      { ...objectOf(withSchema(one).schema), ...compact({ description: one.description }) },
    ]),
  );
  const required = fields.filter((one) => one.required === true).map((one) => String(one.name));
  const form = consumes.filter((type) => /form/.test(type));
  const file = fields.some((one) => one.type === 'file');
  const types = form.length > 0 ? form : [file ? 'multipart/form-data' : 'application/x-www-form-urlencoded'];
  return { content: content(types, { schema: compact({ type: 'object', properties, required }) }) };
}

function response(value: JsonObject, produces: readonly string[]): JsonObject {
  const examples = objectOf(value.examples);
  // The service keeps the media types of a response without a schema; without them, it is not known to add one.
  const own = produces.length > 0 || value.schema === undefined ? produces : standard;
  const types = [...new Set([...own, ...Object.keys(examples)])];
  const media = types.map((type) => [type, compact({ schema: value.schema, example: examples[type] })] as const);
  const headers = Object.entries(objectOf(value.headers)).map(
    ([name, header]) => [name, withSchema(objectOf(header))] as const,
  );
  return compact({
    description: value.description,
    content: Object.fromEntries(media),
    headers: Object.fromEntries(headers),
  });
}

const content = (types: readonly string[], media: JsonObject): Json =>
  Object.fromEntries((types.length > 0 ? types : standard).map((type) => [type, media]));
