import { importSpecification, isObject, type Json, type JsonObject, readSpecification } from '@apimkit/openapi';
import { importProblems, openapiDocument } from '@apimkit/openapi/document';
import { spectralRulesets } from '@apimkit/openapi-rules';
import type { Bodies, ReadOperation, ReadParameter, ReadSchema } from './record.ts';

/** What this product makes of a document, in the form of a record. */
export interface OwnRecord {
  /** Whether it is a document of OpenAPI, as far as its text shows. */
  readonly isParsed: boolean;
  /** Why the importer rejects it. */
  readonly rejections: readonly string[];
  /** The lint rules of `minimal` and `apim` that report an error. */
  readonly lintErrors: readonly string[];
  readonly operations: readonly ReadOperation[];
  readonly schemas: Readonly<Record<string, ReadSchema>>;
}

/** Reads a document with the importer and the lint rules. */
export function readWithOurs(text: string): OwnRecord {
  const { specification, diagnostics } = readSpecification(text);
  const { document } = specification ?? {};
  if (!specification || !document) {
    const rejections = diagnostics.map(({ message }) => message);
    return { isParsed: false, rejections, lintErrors: rejections, operations: [], schemas: {} };
  }
  const { operations, schemas } = importSpecification(specification, { requiredQuery: 'query' });
  return {
    isParsed: true,
    rejections: importProblems(openapiDocument(document)).map(({ code, message }) => `${code}: ${message}`),
    lintErrors: lintErrors(document),
    operations: operations.map(({ name, properties }) => operationOf(name, properties)),
    schemas: Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, schemaOf(schema)])),
  };
}

function lintErrors(document: JsonObject): readonly string[] {
  const rules = { ...spectralRulesets.minimal.rules, ...spectralRulesets.apim.rules };
  return Object.entries(rules)
    .filter(([, rule]) => rule.severity === 'error' && rule.formats.some((isFormat) => isFormat(document)))
    .flatMap(([id, rule]) => (rule.then.function(document, null, {}).length > 0 ? [id] : []));
}

function operationOf(id: string, properties: JsonObject): ReadOperation {
  const request = objectOf(properties.request);
  return {
    method: String(properties.method),
    path: String(properties.urlTemplate),
    id,
    parameters: [
      ...itemsOf(properties.templateParameters).map((one) => parameterOf(one, 'path')),
      ...itemsOf(request.queryParameters).map((one) => parameterOf(one, 'query')),
      ...itemsOf(request.headers).map((one) => parameterOf(one, 'header')),
    ],
    ...bodies('request', request.representations),
    responses: Object.fromEntries(
      itemsOf(properties.responses).map((one) => [String(one.statusCode), bodies('r', one.representations).r ?? null]),
    ),
  };
}

const parameterOf = (one: JsonObject, place: string): ReadParameter => ({
  name: String(one.name),
  place,
  required: one.required === true,
  type: String(one.type),
});

function bodies<K extends string>(key: K, representations: Json | undefined): { readonly [key in K]?: Bodies } {
  const all = itemsOf(representations).map(({ contentType, typeName }) => [
    String(contentType),
    typeName === undefined ? null : `#/${String(typeName)}`,
  ]);
  return (all.length > 0 ? { [key]: Object.fromEntries(all) } : {}) as { readonly [key in K]?: Bodies };
}

function schemaOf(schema: Json): ReadSchema {
  const { type, properties, required } = objectOf(schema);
  const described = Object.entries(objectOf(properties)).map(([name, value]) => [name, typeOf(value)]);
  const names = Array.isArray(required) ? required.filter((one): one is string => typeof one === 'string') : [];
  return {
    ...(typeof type === 'string' ? { type } : {}),
    ...(described.length > 0 ? { properties: Object.fromEntries(described) } : {}),
    ...(names.length > 0 ? { required: [...names].sort() } : {}),
  };
}

/** The type of a property in the form of a record: `#/name`, a type, or empty. */
function typeOf(value: Json): string | null {
  const { $ref, type } = objectOf(value);
  if (typeof $ref === 'string') return `#/${$ref.split('/').at(-1)}`;
  return typeof type === 'string' ? type : '';
}

const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});
const itemsOf = (value: Json | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : [];
