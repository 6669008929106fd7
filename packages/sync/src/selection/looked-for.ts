import type { Artifacts, ResourceId } from '@apimkit/model';
import { containerKind } from '@apimkit/model/internal';
import { chainOf } from './expand.ts';
import type { SelectedPart } from './read-selected.ts';
import type { Selection } from './selection.ts';

/**
 * A test for resources of files that are gone if the selected part of a service lacks them: those that were looked for. A
 * resource that is only not selected on the service, or whose parent was not read completely, may exist.
 *
 * @param old the resources of the files
 */
export function lookedFor(
  selection: Selection,
  { seen, whole }: Pick<SelectedPart, 'seen' | 'whole'>,
  old: Artifacts,
): (id: ResourceId) => boolean {
  const own = selection.own(old, seen);
  const { reaches } = selection;
  const isRead = (id: ResourceId) =>
    reaches === undefined ||
    reaches.has(id.kind) ||
    id.entry.association ||
    chainOf(id)
      .slice(1)
      .every((one) => one.kind === containerKind.kind || !seen.has(one) || whole.has(one.key));
  return (id) => own.has(id.key) && !seen.has(id) && isRead(id);
}
