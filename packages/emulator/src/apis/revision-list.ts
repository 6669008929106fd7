import type { ResourceId } from '@apimkit/model';
import { textAt } from '@apimkit/model';
import { renamed, splitRevision } from '@apimkit/model/internal';
import type { JsonObject } from '@apimkit/openapi';
import type { Store } from '../store.ts';
import type { Stored } from '../stored.ts';

/** Fields of the list of revisions that a filter may use. */
export const revisionFilters = ['apiRevision'];

/** The list behind `apis/x/revisions`, whose items have no envelope. */
export function revisionList(id: ResourceId, store: Store): readonly JsonObject[] {
  const { root } = splitRevision(id.name);
  return store
    .ofKind(id.kind, id.workspace)
    .filter((one) => splitRevision(one.id.name).root.toLowerCase() === root.toLowerCase())
    .sort((one, other) => numberOf(one) - numberOf(other))
    .map((one) => itemOf(one, root));
}

function itemOf(one: Stored, root: string): JsonObject {
  const description = textAt(one.payload, 'properties.apiRevisionDescription');
  return {
    apiId: `/${renamed(one.id, `${root};rev=${revisionOf(one)}`).path}`,
    apiRevision: revisionOf(one),
    createdDateTime: one.created,
    updatedDateTime: one.updated,
    ...(description ? { description } : {}),
    isOnline: true,
    isCurrent: splitRevision(one.id.name).revision === undefined,
  };
}

const revisionOf = ({ payload }: Stored) => textAt(payload, 'properties.apiRevision') ?? '1';
const numberOf = (one: Stored) => Number(revisionOf(one));
