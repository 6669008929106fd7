import { kinds, parseAddress, type ReferencePath, type ResourceId, textAt } from '@apimkit/model';
import { rootOf } from '@apimkit/model/internal';
import { removeTree } from '../apis/import.ts';
import { releaseSchema } from '../apis/schema-users.ts';
import { removeEmptySet } from '../apis/version-sets.ts';
import { isSet } from '../http/flag.ts';
import { Refusal } from '../http/reply.ts';
import type { Store } from '../store.ts';
import { checkMatch, checkOwned, checkPermission, checkUnused } from './checks.ts';
import { otherRevisions } from './write.ts';

/** DELETE of one resource; `false` when it did not exist. */
export function removeResource(id: ResourceId, ifMatch: string | null, query: URLSearchParams, store: Store): boolean {
  const stored = store.get(id);
  if (!stored) return false;
  checkMatch(ifMatch, stored.etag);
  checkOwned(id);
  checkPermission(id, store);
  checkUnused(id, store);
  releaseSchema(id, query, store);
  if (id.entry.revisions && rootOf(id) === undefined) removeRevisions(id, query, store);
  removeScoped(id, query, store);
  removeTree(id, store);
  if (id.entry.revisions && rootOf(id) === undefined) removeEmptySet(stored, store);
  for (const { kind } of kinds.filter(({ ends }) => Object.values(ends).includes(id.kind)))
    for (const one of store.ofKind(kind, id.workspace)) if (isEnd(one.id, id)) store.remove(one.id);
  return true;
}

/** An API is deleted with all its revisions or not at all (Azure/apiops-cli#142). */
function removeRevisions(id: ResourceId, query: URLSearchParams, store: Store): void {
  const others = otherRevisions(id, store);
  if (others.length > 0 && !isSet(query, 'deleteRevisions'))
    throw new Refusal(400, 'ValidationError', 'Cannot delete the current revision of an API.');
  for (const one of others) removeTree(one.id, store);
}

function removeScoped(id: ResourceId, query: URLSearchParams, store: Store): void {
  const isScope = ({ to, path }: ReferencePath) => to.includes(id.kind) && path === 'properties.scope';
  const withScope = kinds.filter(({ references }) => references.some(isScope));
  const candidates = withScope.flatMap(({ kind }) => store.everywhere(kind));
  const scoped = candidates.filter(({ payload }) => {
    const address = parseAddress(textAt(payload, 'properties.scope') ?? '');
    return address?.type === 'resource' && address.id.equals(id);
  });
  const needsConsent = id.entry.sideEffects?.scoped !== undefined && !isSet(query, 'deleteSubscriptions');
  if (needsConsent && scoped.length > 0)
    throw new Refusal(
      400,
      'ValidationError',
      'Product cannot be deleted since it has existing subscriptions. Delete subscriptions before deleting the product or pass in deleteSubscriptions=true as query param',
    );
  for (const one of scoped) store.remove(one.id);
}

/** True for an association whose other end is the resource. */
function isEnd(association: ResourceId, id: ResourceId): boolean {
  return Object.entries(association.entry.ends).some(
    ([placeholder, kind]) =>
      kind === id.kind &&
      association.workspace === id.workspace &&
      association.names[placeholder]?.toLowerCase() === id.name.toLowerCase(),
  );
}
