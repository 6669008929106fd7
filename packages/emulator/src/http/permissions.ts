import { wildcards } from '@apimkit/diagnostics';
import { typeIn } from '../views/view.ts';
import { Refusal, type Reply } from './reply.ts';

/** What a role allows, as Resource Manager returns it. Actions may contain `*` for any part. */
export interface Permission {
  readonly actions: readonly string[];
  readonly notActions?: readonly string[];
}

/** The part of a request that decides which action it is. */
interface Asked {
  readonly method: string;
  /** Path below the service, percent-encoded. */
  readonly path: string;
}

const verbs: Readonly<Record<string, string>> = {
  GET: 'read',
  HEAD: 'read',
  PUT: 'write',
  PATCH: 'write',
  DELETE: 'delete',
  POST: 'action',
};
const provider = 'providers/Microsoft.Authorization/permissions';
const withSecrets = ['listValue', 'listSecrets', 'listKeys'].map((name) => `*/${name}/action`);

/** What the caller may do: everything, unless options restrict it. */
export const permissionsOf = (given: readonly Permission[] | undefined, secretsForbidden: boolean) =>
  given ?? [{ actions: ['*'], notActions: secretsForbidden ? withSecrets : [] }];

/** The action of a request, such as `Microsoft.ApiManagement/service/tags/write`. */
const actionOf = ({ method, path }: Asked) =>
  `${path === '' ? 'Microsoft.ApiManagement/service' : typeIn(path)}/${verbs[method] ?? method.toLowerCase()}`;

/** One role must allow an action; `notActions` of a role only take from that role (Microsoft Learn, "Understand Azure role definitions"). */
function allows(permissions: readonly Permission[], action: string): boolean {
  return permissions.some(({ actions, notActions = [] }) => matches(actions, action) && !matches(notActions, action));
}

const matches = (patterns: readonly string[], action: string) => patterns.some((one) => wildcards(one)(action));

/** @throws {Refusal} 403 with the action and the scope, when no role allows the request */
export function checkPermission(asked: Asked, service: string, permissions: readonly Permission[]): void {
  const action = actionOf(asked);
  if (!allows(permissions, action)) throw notAuthorized(action, service, asked.path);
}

/** The message of Resource Manager for an action that no role of the caller allows. */
export function notAuthorized(action: string, service: string, path: string): Refusal {
  const client = '00000000-0000-0000-0000-000000000000';
  const scope = path === '' ? service : `${service}/${path}`;
  return new Refusal(
    403,
    'AuthorizationFailed',
    `The client '${client}' with object id '${client}' does not have authorization to perform action '${action}' over scope '${scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
  );
}

/** True for the path at which Resource Manager lists the permissions of the caller. */
export const isPermissions = (path: string): boolean => path.toLowerCase() === provider.toLowerCase();

/** "Permissions - List For Resource" of Microsoft.Authorization 2022-04-01. */
export function permissionsReply({ method }: Pick<Asked, 'method'>, permissions: readonly Permission[]): Reply {
  if (method !== 'GET') throw new Refusal(405, 'MethodNotAllowed', `${method} is not allowed here.`);
  const value = permissions.map(({ actions, notActions = [] }) => ({
    actions: [...actions],
    notActions: [...notActions],
    dataActions: [],
    notDataActions: [],
  }));
  return { status: 200, body: { value } };
}
