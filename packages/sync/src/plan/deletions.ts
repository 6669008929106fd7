import type { Diagnostic } from '@apimkit/diagnostics';
import {
  type Artifacts,
  type Graph,
  hasBuiltIn,
  isGenerated,
  kindOf,
  kindsBelow,
  operationsIn,
  ownersOf,
  type Resource,
  ResourceId,
  rootOf,
} from '@apimkit/model';
import { syncMessages } from '../messages.ts';
import type { PlanInput } from './plan.ts';
import { base } from './step.ts';
import type { Step } from './types.ts';

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

/** Deletes that would take along what nobody has looked at. */
export function unseenProblems(going: readonly Step[], unseen: ReadonlySet<string>): readonly Diagnostic[] {
  return going
    .filter(({ goesWith }) => goesWith === undefined)
    .flatMap(({ id, kind }) => {
      const kinds = [...kindsBelow(kindOf(kind))].filter((below) => unseen.has(below));
      return kinds.length === 0
        ? []
        : [syncMessages.report('unseen', { what: id, kinds: kinds.join(', ') }, { resource: id })];
    });
}

/** Deletes that the service would refuse, because something that stays and is in no file leans on the resource. */
export function inUseProblems(
  going: readonly Step[],
  { needs }: Graph,
  live: Artifacts,
  desired: Artifacts,
): readonly Diagnostic[] {
  const guarded = going
    .filter(({ goesWith }) => goesWith === undefined)
    .map(({ id }) => ResourceId.parse(id))
    .filter(({ entry }) => entry.guarded);
  const leaving = new Set(going.map(({ id }) => ResourceId.parse(id).key));
  const others = [...live].filter(({ id }) => !leaving.has(id.key) && !desired.has(id));
  return guarded.flatMap((id) => {
    const user = others.find((one) => needs.get(one.id.key)?.has(id.key));
    return user
      ? [syncMessages.report('in-use', { what: id.toString(), user: user.id.toString() }, { resource: id.toString() })]
      : [];
  });
}
