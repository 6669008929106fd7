import { Artifacts, putAt, type Resource, valueAt } from '@apimkit/model';
import {
  type ImportFormat,
  importFormat,
  importSpecification,
  type JsonObject,
  type Specification,
} from '@apimkit/openapi';

// Exports name the gateway of the service as their server; that is never the backend of an API.
const gateway = /^https?:\/\/[^/]+\.azure-api\.(net|cn|us)(\/|$)/i;

/**
 * The desired side with the facts that an import takes from a specification where the API's own file is silent, so that
 * what is planned is what the service will have.
 */
export function withSpecificationFacts(artifacts: Artifacts): Artifacts {
  return new Artifacts(
    [...artifacts].map((resource) => {
      const { specification } = resource;
      return specification ? { ...resource, payload: filled(resource, specification) } : resource;
    }),
  );
}

function filled({ payload }: Resource, specification: Specification): Resource['payload'] {
  const { api } = importSpecification(specification);
  const serviceUrl = api.serviceUrl !== undefined && gateway.test(api.serviceUrl) ? undefined : api.serviceUrl;
  const facts = { displayName: api.displayName, description: api.description, serviceUrl };
  return Object.entries(facts).reduce((kept, [key, value]) => {
    const silent = (valueAt(kept, `properties.${key}`) ?? null) === null;
    return silent && value !== undefined ? putAt(kept, `properties.${key}`, value) : kept;
  }, payload);
}

/**
 * What is sent to import a specification. Servers are left out when the API has no backend of its own: the importer
 * would make the gateway its own backend (Azure/apiops#832).
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
