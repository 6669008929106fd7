import { type ArmClient, ArmError } from '@apimkit/arm';
import { textAt, valueAt } from '@apimkit/model';
import type { Json, JsonObject } from '@apimkit/openapi';

/** The permission that a service needs, as a data action of roles. */
const needed = 'Microsoft.KeyVault/vaults/secrets/getSecret/action';

/** A vault as Resource Manager returns it, or why it cannot be read. */
export async function vaultOf(client: ArmClient, name: string): Promise<JsonObject | string> {
  const subscription = client.serviceId.split('/').slice(0, 3).join('/');
  const filter = `resourceType eq 'Microsoft.KeyVault/vaults' and name eq '${name}'`;
  try {
    const { value } = await client.resource(`${subscription}/resources`, '2021-04-01', { $filter: filter });
    const id = Array.isArray(value) ? textAt((value[0] ?? {}) as JsonObject, 'id') : undefined;
    if (id === undefined) return `the subscription of the service has no key vault ${name} that you can read`;
    return await client.resource(id, '2023-07-01');
  } catch (error) {
    if (!(error instanceof ArmError)) throw error;
    return error.status === 403 ? 'you have no permission to read vaults (403)' : `${error.code}: ${error.reason}`;
  }
}

/**
 * True when a principal has the permission to read the secrets of a vault, by roles or by access policies.
 *
 * @throws {ArmError} when the roles cannot be read
 */
export async function mayReadSecrets(client: ArmClient, vault: JsonObject, principal: string): Promise<boolean> {
  if (valueAt(vault, 'properties.enableRbacAuthorization') === true) return hasRole(client, vault, principal);
  const policies = valueAt(vault, 'properties.accessPolicies');
  return (Array.isArray(policies) ? policies : []).some((policy: Json) => {
    const rights = valueAt(policy, 'permissions.secrets');
    const mine = textAt(policy, 'objectId')?.toLowerCase() === principal.toLowerCase();
    return mine && Array.isArray(rights) && rights.some((right) => /^(get|all)$/i.test(String(right)));
  });
}

async function hasRole(client: ArmClient, vault: JsonObject, principal: string): Promise<boolean> {
  const path = `${textAt(vault, 'id') ?? ''}/providers/Microsoft.Authorization/roleAssignments`;
  const { value } = await client.resource(path, '2022-04-01', { $filter: `assignedTo('${principal}')` });
  const roles = (Array.isArray(value) ? value : []).flatMap(
    (one: Json) => textAt(one, 'properties.roleDefinitionId') ?? [],
  );
  const definitions = await Promise.all([...new Set(roles)].map((id) => client.resource(id, '2022-04-01')));
  return definitions.some((role) => {
    const permissions = valueAt(role, 'properties.permissions');
    return (Array.isArray(permissions) ? permissions : []).some(
      (one: Json) => covers(valueAt(one, 'dataActions')) && !covers(valueAt(one, 'notDataActions')),
    );
  });
}

/** Actions of roles may contain `*` for any part. */
function covers(actions: Json | undefined): boolean {
  return (Array.isArray(actions) ? actions : []).some((action) => {
    const pattern = String(action)
      .replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*');
    return new RegExp(`^${pattern}$`, 'i').test(needed);
  });
}
