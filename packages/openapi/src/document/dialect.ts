import { isObject, type JsonObject } from './json.ts';

/** The dialects of OpenAPI that a JSON or YAML document is written in. */
export const openapiDialects = ['swagger-2.0', 'openapi-3.0', 'openapi-3.1'] as const;

/** A dialect of OpenAPI. */
export type OpenapiDialect = (typeof openapiDialects)[number];

/** The version in the name of a dialect: `3.0`. */
export const dialectVersion = (dialect: OpenapiDialect): string => dialect.slice(dialect.indexOf('-') + 1);

/** The version that a document declares: the value of `swagger` or `openapi`. */
export function versionOf(document: JsonObject): string | undefined {
  const version = document.swagger ?? document.openapi;
  return typeof version === 'string' || typeof version === 'number' ? String(version) : undefined;
}

/**
 * The dialect of a JSON or YAML document; undefined when it declares none, or a version that API Management does not import.
 *
 * @example
 * dialectOf({ openapi: '3.0.3' }); // 'openapi-3.0'
 */
export function dialectOf(document: unknown): OpenapiDialect | undefined {
  if (!isObject(document)) return undefined;
  const version = versionOf(document) ?? '';
  if (document.swagger !== undefined) return /^2(?:\.0)?$/.test(version) ? 'swagger-2.0' : undefined;
  if (version === '3' || /^3\.0(?:[.-]|$)/.test(version)) return 'openapi-3.0';
  return /^3\.1(?:[.-]|$)/.test(version) ? 'openapi-3.1' : undefined;
}
