import type { ImportOptions } from '@apimkit/openapi';
import { textAt } from './paths.ts';
import type { Resource } from './resource.ts';

/**
 * Where an API says what its import makes of required query parameters. The service does not return it; who reads a service puts it
 * there as the operations show it.
 */
export const requiredQueryPath = 'properties.translateRequiredQueryParameters';

/** How the specification of a resource is imported. */
export const importOptions = ({ payload }: Pick<Resource, 'payload'>): Required<ImportOptions> => ({
  requiredQuery: textAt(payload, requiredQueryPath)?.toLowerCase() === 'query' ? 'query' : 'template',
});
