import { type ImportFormat, importFormat, isObject, type JsonObject } from '@apimkit/openapi';
import { valueAt } from './paths.ts';
import type { Resource } from './resource.ts';

/**
 * The format and value to import a specification. Servers are left out when the API has no backend of its own: the importer
 * would make the gateway its backend (Azure/apiops#832).
 */
export function importOf({ payload, specification }: Resource): ImportFormat | undefined {
  if (!specification) return undefined;
  const { document } = specification;
  const backend = valueAt(payload, 'properties.serviceUrl');
  if (!document || (backend !== undefined && backend !== null && backend !== '')) return importFormat(specification);
  const { servers: _servers, host: _host, ...rest } = document;
  const format = specification.dialect === 'swagger-2.0' ? 'swagger-json' : 'openapi+json';
  return { format, value: JSON.stringify(rest satisfies JsonObject) };
}

/** A body without properties that are null: the importer rejects them (Azure/apiops-cli, src/services/api-publisher.ts). */
export function withoutNulls(body: JsonObject): JsonObject {
  const { properties = null } = body;
  if (!isObject(properties)) return body;
  return { ...body, properties: Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null)) };
}
