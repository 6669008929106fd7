import type { ArmClient } from '@apimkit/arm';
import { type Artifacts, armPath, type Resource, type ResourceId, textAt } from '@apimkit/model';
import { operationsIn, renamed, rootOf, splitRevision } from '@apimkit/model/internal';
import { unexpected } from './contradictions.ts';

const numberPath = 'properties.apiRevision';

/** The resource of whose revisions a resource describes one, or which one is current. */
export const revisionOwner = ({ id, payload }: Resource): ResourceId | undefined =>
  rootOf(id) ?? (id.entry.revisions && textAt(payload, numberPath) !== undefined ? id : undefined);

/** Path of the list of revisions of a resource. */
export const revisionsPath = (id: ResourceId): string => `${armPath(id)}/revisions`;

/**
 * Lists the revisions of a resource that are not current.
 *
 * @throws {ArmError} when the list fails, contains no current revision, or a revision without a number
 */
export async function listOtherRevisions(client: ArmClient, id: ResourceId): Promise<readonly ResourceId[]> {
  const path = revisionsPath(id);
  const all = await client.list(path);
  const others = all.filter(({ isCurrent }) => isCurrent !== true);
  if (others.length === all.length) throw unexpected(path, 'a list of revisions without a current one');
  return others.map(({ apiRevision }) => {
    if (typeof apiRevision !== 'string') throw unexpected(path, 'a revision without a number');
    return renamed(id, `${id.name};rev=${apiRevision}`);
  });
}

/**
 * The operations of a live resource that its desired specification no longer has: an import removes them. For a revision
 * that becomes current, the desired specification is the one of its root.
 */
export function droppedOperations(live: Resource, desired: Artifacts): readonly ResourceId[] {
  if (!live.specification) return [];
  const root = rootOf(live.id);
  const current = root && desired.get(root);
  const { revision } = splitRevision(live.id.name);
  const isPromoted = current && textAt(current.payload, numberPath) === revision;
  const wanted = desired.get(live.id) ?? (isPromoted ? current : undefined);
  if (!wanted?.specification) return [];
  const staying = new Set(operationsIn({ ...wanted, id: live.id }).map(({ key }) => key));
  return operationsIn(live).filter((id) => !staying.has(id.key) && !desired.has(id));
}
