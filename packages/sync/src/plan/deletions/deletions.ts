import type { Resource, ResourceId } from '@apimkit/model';
import { hasBuiltIn, isGenerated, operationsIn, ownersOf, rootOf } from '@apimkit/model/internal';
import type { PlanInput } from '../input.ts';
import { base } from '../steps/base.ts';
import type { Step } from '../types.ts';

/**
 * What is live and not desired, and everything that the service removes along with it: also what lies outside the
 * scope or is of a kind that is not pruned, because it vanishes all the same.
 */
export function deletions({ desired, live, unread = new Set(), scope = () => true }: PlanInput): readonly Step[] {
  const isPruned = (one: Resource) =>
    scope(one.id) &&
    !hasBuiltIn(one.id) &&
    !isGenerated(one) &&
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
    // A revision has a request of its own, and so has a link that may be deleted by itself.
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

function deletion(id: ResourceId, carrier: ResourceId | undefined): Step {
  const own = rootOf(id) ? 'no files for this revision' : 'no files for it';
  return {
    ...base(id),
    op: 'delete',
    because: carrier ? `goes with ${carrier}` : own,
    ...(carrier ? { goesWith: carrier.toString() } : {}),
  };
}
