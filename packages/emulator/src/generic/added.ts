import { isObject, type JsonObject } from '@apimkit/openapi';
import { uuidOf } from '../made-up.ts';

/** Properties that the service adds to a new resource, by the collection at the start of its path. */
const added: Readonly<Record<string, (path: string) => JsonObject>> = {
  // ApiManagementGetUser.json.
  users: () => ({ state: 'active' }),
  // Azure/bicep-types-az, Microsoft.ApiManagement 2025-09-01-preview.
  clientapplications: (path) => ({
    state: 'active',
    entraApplicationId: uuidOf(path),
    entraTenantId: uuidOf('tenant'),
  }),
};

/** The body of a new resource with what the service adds. */
export function withAdded(path: string, body: JsonObject): JsonObject {
  const [collection = '', ...below] = path.toLowerCase().split('/');
  const values = below.length === 1 ? added[collection]?.(path) : undefined;
  const { properties = null } = body;
  return values && isObject(properties) ? { ...body, properties: { ...values, ...properties } } : body;
}
