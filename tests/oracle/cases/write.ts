import type { JsonObject } from '@apimkit/openapi';

/** The texts of documents by name. */
export type Cases = Readonly<Record<string, string>>;

const info = { title: 'Shop', version: '1' };

/** What an operation must have. */
export const done: JsonObject = { responses: { 200: { description: 'Done' } } };

/** A document of OpenAPI 3.0. */
export const openapi = (paths: JsonObject, rest: JsonObject = {}): string =>
  JSON.stringify({ openapi: '3.0.3', info, paths, ...rest });

/** A document of OpenAPI 3.1. */
export const openapi31 = (paths: JsonObject, rest: JsonObject = {}): string =>
  openapi(paths, { openapi: '3.1.0', ...rest });

/** A document of OpenAPI 2.0. */
export const swagger = (paths: JsonObject, rest: JsonObject = {}): string =>
  JSON.stringify({ swagger: '2.0', info, paths, ...rest });

/** A path with one operation. */
export const get = (path: string, operation: JsonObject = {}): JsonObject => ({
  [path]: { get: { ...done, ...operation } },
});

/** A path with an operation that has a body. */
export const post = (path: string, operation: JsonObject = {}): JsonObject => ({
  [path]: { post: { ...done, ...operation } },
});

/** A parameter. */
export const parameter = (where: string, name: string, rest: JsonObject = {}): JsonObject => ({
  in: where,
  name,
  ...(where === 'path' ? { required: true } : {}),
  schema: { type: 'string' },
  ...rest,
});

/** A response or body of JSON. */
export const json = (schema: JsonObject): JsonObject => ({ 'application/json': { schema } });

/** An operation whose response is a schema. */
export const returning = (schema: JsonObject): JsonObject => ({
  responses: { 200: { description: 'Done', content: json(schema) } },
});

/** Schemas with names. */
export const schemas = (named: JsonObject): JsonObject => ({ components: { schemas: named } });

/** A reference to a schema of OpenAPI 3. */
export const schemaRef = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
