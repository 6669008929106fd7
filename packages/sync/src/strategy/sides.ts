import { Artifacts, type Resource, ResourceId } from '@apimkit/model';
import { splitRevision } from '@apimkit/model/internal';
import type { Step } from '../plan/types.ts';
import { asPartOf, isOwn, type NewRevision, ownerOf, partsIn } from './parts.ts';

/** Both sides of a plan. */
export interface Sides {
  readonly desired: Artifacts;
  readonly live: Artifacts;
}

/**
 * Moves changes of APIs into new revisions: the current revision stays as it is on the service, and the new one starts as a copy of
 * what the service copies. Links and releases of these APIs are left out on both sides.
 *
 * @param revisions the APIs that are published as new revisions
 */
export function inNewRevisions({ desired, live }: Sides, revisions: readonly Omit<NewRevision, 'from'>[]): Sides {
  const moved = new Set(revisions.map(({ root }) => root.key));
  const isMoved = ({ id }: Resource) => moved.has(ownerOf(id)?.key ?? '');
  const stays = (all: Artifacts) => [...all].filter((one) => !isMoved(one));
  const [wanted, now] = [partsIn(desired), partsIn(live)];
  const current = revisions.flatMap(({ root }) => now.get(root.key) ?? []);
  const next = revisions.flatMap((one) => (wanted.get(one.root.key) ?? []).map((part) => asPartOf(part, one)));
  const copied = revisions.flatMap((one) =>
    (now.get(one.root.key) ?? []).filter(isCopied).map((part) => asPartOf(part, one)),
  );
  return {
    desired: new Artifacts([...stays(desired), ...current, ...next]),
    live: new Artifacts([...stays(live), ...current, ...copied]),
  };
}

/** A new revision has the operations, schemas and policies of the one that it is copied from; the rest is written. */
const isCopied = ({ id }: Resource): boolean =>
  id.entry.revisions !== undefined || id.entry.fromSpecification !== undefined || id.entry.document === 'policy';

/** The new revisions of a plan. */
export const revisionsIn = (steps: readonly Step[]): readonly Omit<NewRevision, 'from'>[] =>
  steps.flatMap(({ id, copyOf }) =>
    copyOf === undefined
      ? []
      : [{ root: ResourceId.parse(copyOf), to: splitRevision(ResourceId.parse(id).name).revision ?? '' }],
  );

/**
 * The sides that the steps of a plan are about: the changed parts of APIs are in new revisions, if the plan makes some. The links and
 * releases of these APIs are the same on both sides as before.
 */
export function sidesOf(steps: readonly Step[], sides: Sides): Sides {
  const revisions = revisionsIn(steps);
  if (revisions.length === 0) return sides;
  const moved = new Set(revisions.map(({ root }) => root.key));
  const links = (all: Artifacts) => [...all].filter(({ id }) => moved.has(ownerOf(id)?.key ?? '') && !isOwn(id));
  const { desired, live } = inNewRevisions(sides, revisions);
  return { desired: desired.with(links(sides.desired)), live: live.with(links(sides.live)) };
}
