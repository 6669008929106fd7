import { parseAddress, type Resource, type ResourceId, textAt, valueAt } from '@apimkit/model';
import { Refusal } from '../http/reply.ts';
import type { Store } from '../store.ts';

const scope = 'properties.scope';
const owner = 'properties.ownerId';

/**
 * Rejects a new resource in a scope where its owner has as many as the scope allows, such as a second subscription of a user
 * to a product (Azure/apiops#623).
 *
 * @throws {Refusal}
 */
export function checkOwnerLimit({ id, payload }: Resource, store: Store): void {
  const target = targetOf(payload);
  const { scoped, limit } = target?.entry.sideEffects ?? {};
  const user = textAt(payload, owner)?.toLowerCase();
  if (!target || scoped !== id.kind || limit === undefined || user === undefined) return;
  const most = Number(valueAt(store.get(target)?.payload ?? {}, limit) ?? Number.POSITIVE_INFINITY);
  const alike = store
    .ofKind(id.kind, id.workspace)
    .filter((one) => targetOf(one.payload)?.equals(target) && textAt(one.payload, owner)?.toLowerCase() === user);
  if (alike.length >= most) throw new Refusal(400, 'ValidationError', 'Subscriptions limit reached for same user');
}

function targetOf(payload: Resource['payload']): ResourceId | undefined {
  const address = parseAddress(textAt(payload, scope) ?? '');
  return address?.type === 'resource' ? address.id : undefined;
}
