import type { ServedOperation } from '@apimkit/gateway';
import { isObject, type JsonObject } from '@apimkit/openapi';
import type { Scalar, TestRequest, TestResponse } from '../format/types.ts';

/** The request that the specification of an operation describes: its examples, and what is required. */
export function exampleRequest({ method, urlTemplate, properties }: ServedOperation): TestRequest {
  const request = isObject(properties.request ?? null) ? (properties.request as JsonObject) : {};
  const json = exampleOf(listOf(request.representations));
  const query = { ...templateQuery(urlTemplate, properties), ...required(listOf(request.queryParameters)) };
  // The content type is that of the body.
  const headers = required(listOf(request.headers).filter(({ name }) => !/^content-type$/i.test(String(name))));
  return {
    method,
    path: pathOf(urlTemplate, properties),
    ...(isEmpty(query) ? {} : { query }),
    ...(isEmpty(headers) ? {} : { headers }),
    ...(json === undefined || /^(GET|HEAD)$/i.test(method) ? {} : { json }),
  };
}

/** The first response of an operation. */
export function exampleResponse({ properties }: ServedOperation): TestResponse & { readonly status: number } {
  const [response] = listOf(properties.responses);
  const status = Number(response?.statusCode ?? 200);
  const json = exampleOf(listOf(response?.representations));
  return { status, ...(json === undefined ? {} : { json }) };
}

const required = (parameters: readonly JsonObject[]): Readonly<Record<string, Scalar>> =>
  Object.fromEntries(
    parameters.filter((one) => one.required === true).map((one) => [String(one.name), exampleValue(one)]),
  );

const isEmpty = (values: object): boolean => Object.keys(values).length === 0;

/** The service matches parameters of the query that the template names: `/items?view={view}`. */
function templateQuery(template: string, properties: JsonObject): Readonly<Record<string, Scalar>> {
  const pairs = new URLSearchParams(template.split('?')[1] ?? '');
  return Object.fromEntries([...pairs].map(([name, value]) => [name, filled(value, properties)]));
}

/** The default of a parameter, its first value, or one of its type. */
function exampleValue(parameter: JsonObject | undefined): string {
  const values = Array.isArray(parameter?.values) ? parameter.values : [];
  return String(parameter?.defaultValue ?? values[0] ?? (parameter?.type === 'boolean' ? 'true' : 1));
}

/** The path of a template with the examples of its parameters, 1 without one. */
function pathOf(template: string, properties: JsonObject): string {
  return filled(template.split('?')[0] ?? '/', properties, encodeURIComponent).replace(/\*$/, '1');
}

/** A part of a template with the examples of its parameters. */
function filled(part: string, properties: JsonObject, encode = (value: string) => value): string {
  const parameters = listOf(properties.templateParameters);
  return part.replaceAll(/\{\*?([^}]*)\}/g, (_, name: string) =>
    encode(exampleValue(parameters.find((one) => one.name === name))),
  );
}

const listOf = (value: unknown): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter((one): one is JsonObject => isObject(one as JsonObject)) : [];

/** The first example of JSON content. */
function exampleOf(representations: readonly JsonObject[]): unknown {
  const json = representations.find(({ contentType }) => /json/i.test(String(contentType)));
  const examples = json?.examples;
  if (!isObject(examples ?? null)) return undefined;
  const [first] = Object.values(examples as JsonObject);
  const value = isObject(first ?? null) ? (first as JsonObject).value : first;
  return typeof value === 'string' ? parsed(value) : value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
