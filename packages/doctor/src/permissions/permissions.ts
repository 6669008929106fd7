import type { ArmClient } from '@apimkit/arm';
import { wildcards } from '@apimkit/diagnostics';
import { isObject, type Json, type JsonObject } from '@apimkit/openapi';

/** What one role allows. */
export interface RolePermission {
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
}

/**
 * Reads what the roles of the caller allow on the service: "Permissions - List For Resource" of Microsoft.Authorization.
 *
 * @throws {ArmError}
 */
export async function readPermissions(client: ArmClient): Promise<readonly RolePermission[]> {
  const path = `${client.serviceId}/providers/Microsoft.Authorization/permissions`;
  const { value } = await client.resource(path, '2022-04-01');
  return (Array.isArray(value) ? (value as readonly Json[]) : []).filter(isObject).map((one) => ({
    actions: textsAt(one, 'actions'),
    notActions: textsAt(one, 'notActions'),
  }));
}

const textsAt = (one: JsonObject, key: string): readonly string[] => {
  const found = one[key];
  return Array.isArray(found) ? found.filter((text): text is string => typeof text === 'string') : [];
};

/**
 * True when a role allows an action. Actions may contain `*` for any part, and `notActions` take only from the actions of their own
 * role (Microsoft Learn, "Understand Azure role definitions").
 *
 * @example
 * allows([{ actions: ['Microsoft.ApiManagement/service/*'], notActions: [] }], 'Microsoft.ApiManagement/service/tags/write'); // true
 */
export const allows = (permissions: readonly RolePermission[], action: string): boolean =>
  permissions.some(({ actions, notActions }) => matches(actions, action) && !matches(notActions, action));

const matches = (patterns: readonly string[], action: string): boolean =>
  patterns.some((pattern) => wildcards(pattern)(action));
