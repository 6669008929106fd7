import type { JsonObject } from '@apimkit/openapi';
import { type PolicyScope, policyCatalogue } from '@apimkit/policy';

const scopes: Readonly<Record<string, PolicyScope>> = {
  api: 'api',
  operation: 'operation',
  product: 'product',
  tenant: 'global',
};

/**
 * The policies that a service has, from the catalogue.
 *
 * @param scope only those of this scope: `Tenant`, `Product`, `Api` or `Operation`; `All` and null include every scope
 */
export function policyDescriptions(service: string, scope: string | null): readonly JsonObject[] {
  const only = scopes[scope?.toLowerCase() ?? ''];
  return [...policyCatalogue.values()]
    .filter((one) => only === undefined || one.scopes.includes(only))
    .map(({ name, title }) => ({
      id: `${service}/policyDescriptions/${name}`,
      type: 'Microsoft.ApiManagement/service/policyDescriptions',
      name,
      properties: { description: title },
    }));
}
