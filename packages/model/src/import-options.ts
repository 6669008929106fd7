import type { ImportOptions } from '@apimkit/openapi';
import { textAt } from './paths.ts';
import type { Resource } from './resource.ts';

/**
 * Path in an API of how its import translates required query parameters. The service does not return it; a reader of the service
 * derives it from the operations.
 */
export const requiredQueryPath = 'properties.translateRequiredQueryParameters';

/** How the specification of a resource is imported. */
export const importOptions = ({ payload }: Pick<Resource, 'payload'>): Required<ImportOptions> => ({
  requiredQuery: textAt(payload, requiredQueryPath)?.toLowerCase() === 'query' ? 'query' : 'template',
});
