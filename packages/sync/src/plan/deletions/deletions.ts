import type { Resource, ResourceId } from '@apimkit/model';
import { hasBuiltIn, isGenerated, operationsIn, ownersOf, rootOf } from '@apimkit/model/internal';
import type { PlanInput } from '../input.ts';
import { base } from '../steps/base.ts';
import type { Step } from '../types.ts';
import { importedTags } from './imported-tags.ts';

/**
 * Deletes of live resources that are not desired, and of everything that the service removes together with them. That
 * includes resources outside of the scope and of kinds that are not pruned.
 */
export function deletions({ desired, live, unread = new Set(), scope = () => true }: PlanInput): readonly Step[] {
  const isImported = importedTags(desired, live);
  const isPruned = (one: Resource) =>
    scope(one.id) &&
    !hasBuiltIn(one.id) &&
    !isGenerated(one) &&
    !isImported(one) &&
    !unread.has(one.id.kind) &&
    one.id.entry.fromSpecification === undefined;
  const known = new Map<string, boolean>();
  const isGoing = (one: Resource | undefined): boolean => {
    if (!one || desired.has(one.id)) return false;
    const before = known.get(one.id.key);
    if (before !== undefined) return before;
    known.set(one.id.key, false);
    const { cascading, ends } = ownersOf(one, live);
    const going = isPruned(one) || [...cascading, ...ends].some((id) => isGoing(live.get(id)));
    known.set(one.id.key, going);
    return going;
  };
  const carrierOf = (one: Resource): Resource | undefined => {
    const { cascading, ends } = ownersOf(one, live);
    // A revision is deleted by its own request, and so is a link that can be deleted alone.
    const owners = rootOf(one.id) || isPruned(one) ? cascading : [...cascading, ...ends];
    const carrier = owners.map((id) => live.get(id)).find(isGoing);
    return carrier && (carrierOf(carrier) ?? carrier);
  };
  return [...live].filter(isGoing).flatMap((one) => {
    const carrier = carrierOf(one)?.id;
    const inside = operationsIn(one).filter((id) => !live.has(id));
    return [deletion(one.id, carrier), ...inside.map((id) => deletion(id, carrier ?? one.id))];
  });
}

/** Why most resources are deleted. */
export const withoutFile = 'the files do not contain it';

function deletion(id: ResourceId, carrier: ResourceId | undefined): Step {
  const own = rootOf(id) ? 'the files do not contain this revision' : withoutFile;
  return {
    ...base(id),
    op: 'delete',
    because: carrier ? `deleted together with ${carrier}` : own,
    ...(carrier ? { goesWith: carrier.toString() } : {}),
  };
}
