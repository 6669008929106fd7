import { importSpecification } from '@apimkit/openapi';
import { Artifacts } from './artifacts.ts';
import { putAt, valueAt } from './paths.ts';
import type { Resource } from './resource.ts';

// The server of an export is the gateway of the service, which is never the backend of an API.
const gateway = /^https?:\/\/[^/]+\.azure-api\.(net|cn|us)(\/|$)/i;

/** Properties of an API that an import takes from the specification when the request does not set them. */
export const filledByImport = ['displayName', 'description', 'serviceUrl'] as const;

/**
 * Adds to APIs the properties that an import takes from the specification when the file of the API does not set them, so that
 * the comparison uses what the service has after the import.
 *
 * @example
 * withSpecificationFacts(artifacts); // an API without "displayName" has the "info.title" of its specification
 */
export function withSpecificationFacts(artifacts: Artifacts): Artifacts {
  return new Artifacts([...artifacts].map(withFacts));
}

/** The same for one resource. */
export function withFacts(resource: Resource): Resource {
  const { specification } = resource;
  if (!specification) return resource;
  const { api } = importSpecification(specification);
  const serviceUrl = api.serviceUrl !== undefined && gateway.test(api.serviceUrl) ? undefined : api.serviceUrl;
  const facts = { displayName: api.displayName, description: api.description, serviceUrl };
  const payload = filledByImport.reduce((kept, key) => {
    const value = facts[key];
    const silent = (valueAt(kept, `properties.${key}`) ?? null) === null;
    return silent && value !== undefined ? putAt(kept, `properties.${key}`, value) : kept;
  }, resource.payload);
  return payload === resource.payload ? resource : { ...resource, payload };
}
