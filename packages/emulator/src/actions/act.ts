import { parseAddress, type ResourceId } from '@apimkit/model';
import type { JsonObject } from '@apimkit/openapi';
import { notFound, type Reply } from '../http/reply.ts';
import { digitsOf } from '../made-up.ts';
import type { Store } from '../store.ts';
import type { Stored } from '../stored.ts';
import type { Views } from '../views/associations.ts';
import { envelopeOf } from '../views/view.ts';
import { hasVault, withFacts } from '../writes/facts.ts';
import { usersOf } from '../writes/users.ts';
import { forbidden, listSecrets, regenerate, regenerated } from './secrets.ts';

/** An action on a resource of the model: the last segment of the path of a POST. */
export interface ResourceAction {
  readonly id: ResourceId;
  readonly action: string;
}

/** What an action needs of its service. */
export interface ActionContext {
  readonly store: Store;
  readonly views: Views;
  /** ARM id of the service. */
  readonly service: string;
  readonly secretsForbidden: boolean;
}

/** The action of a path like `namedValues/x/listValue`, or undefined for a path without a resource of the model. */
export function actionOn(path: string): ResourceAction | undefined {
  const cut = path.lastIndexOf('/');
  const address = parseAddress(path.slice(0, cut));
  return address?.type === 'resource' ? { id: address.id, action: path.slice(cut + 1).toLowerCase() } : undefined;
}

/**
 * Responds to an action.
 *
 * @returns undefined for an action that changes nothing and shows nothing of the resource
 * @throws {Refusal} 404 when the resource does not exist
 */
export function actOn({ id, action }: ResourceAction, body: JsonObject, context: ActionContext): Reply | undefined {
  const { store, views } = context;
  const stored = store.get(id);
  if (!stored) throw notFound(id.entry.title);
  if (action === id.entry.secretAction?.toLowerCase()) {
    if (context.secretsForbidden) throw forbidden(stored, context.service);
    return listSecrets(stored, store);
  }
  const key = regenerated(stored, action, body);
  if (key) return regenerate(stored, key, store);
  if (action === 'listreferences') return references(stored, context);
  if (action === 'generatetoken') return { status: 200, body: { value: tokenOf(stored, body) } };
  if (action !== 'refreshsecret' || !hasVault(stored)) return undefined;
  return { status: 200, body: views.one(store.put({ ...stored, ...withFacts(stored, store.now()) })) };
}

/** The resources that refer to one, without their properties (ApiManagementListWorkspacePolicyFragmentReferences.json). */
function references({ id }: Stored, { store, service }: ActionContext): Reply {
  const value = usersOf(id, store).map((one) => envelopeOf(one, service));
  return { status: 200, body: { value, count: value.length, nextLink: '' } };
}

/** A token of a gateway for the time that the body sets. */
const tokenOf = ({ id }: Stored, { expiry }: JsonObject) => `${id.name}&${String(expiry)}&${digitsOf(id.key, 64)}`;
