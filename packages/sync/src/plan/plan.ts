import { Artifacts, type Graph, graphOf, putAt, ResourceId, textAt } from '@apimkit/model';
import { withImpact } from '../impact/impact.ts';
import { renameNotes, renamesIn, withRenameOrder } from '../impact/renames.ts';
import { estimateRequests } from '../impact/requests.ts';
import { deletions } from './deletions/deletions.ts';
import { droppedByImports } from './deletions/dropped.ts';
import { isDeletion } from './guards.ts';
import type { PlanInput } from './input.ts';
import { acts, ordered } from './order.ts';
import { clashesOf } from './problems/clashes.ts';
import { cycleProblems } from './problems/cycles.ts';
import { inUseProblems, unseenProblems } from './problems/deletions.ts';
import { missingProblems } from './problems/missing.ts';
import { lacksSecret, redactedProblems, replacementProblems, secretProblems } from './problems/secrets.ts';
import { withEmptied } from './steps/emptied.ts';
import { promotions } from './steps/promote.ts';
import { withResets } from './steps/resets.ts';
import { sideEffects } from './steps/side-effects.ts';
import { stepOf } from './steps/step.ts';
import type { Plan, Step } from './types.ts';

/**
 * Plans the steps that turn the live side into the desired side. Pure; the result is plain JSON. A side planned against
 * itself has only `keep` steps. Without `prune` nothing is deleted; what the service created for itself never is.
 *
 * @example
 * planChanges({ desired, live }).summary; // { create: 1, update: 0, delete: 0, keep: 12 }
 */
export function planChanges(input: PlanInput): Plan {
  return planWithGraphs(input).plan;
}

/** A plan, and the references of both sides, which take time to find. */
export interface PlanWithGraphs {
  readonly plan: Plan;
  readonly wanted: Graph;
  readonly standing: Graph;
}

/** The same as {@link planChanges}, with the references of both sides. */
export function planWithGraphs(input: PlanInput): PlanWithGraphs {
  const desired = withLiveRevisions(input.desired, input.live);
  const { live, steps: promoting } = promotions(desired, input.live);
  const pruned = input.prune ? deletions({ ...input, desired, live }) : [];
  const leaving = keysOf(pruned);
  // A resource that is about to be deleted satisfies no reference.
  const staying = live.filter(({ id }) => !leaving.has(id.key));
  const wanted = graphOf(desired, { live: staying, ...(input.unread ? { unread: input.unread } : {}) });
  const standing = graphOf(live);
  const lacking = [...desired].filter((one) => lacksSecret(one) && !live.has(one.id));
  const blocked = new Set(lacking.map(({ id }) => id.key));
  const compared = [...desired].map((one) => stepOf(one, live.get(one.id), input, blocked.has(one.id.key)));
  const updating = withResets(compared, desired);
  const dropped = droppedByImports([...promoting, ...updating], { desired, live, before: input.live });
  const isDropped = new Set(dropped.map(({ key }) => key));
  const deleting = [...pruned.filter(({ key }) => !isDropped.has(key)), ...dropped];
  const renames = renamesIn([...updating, ...deleting], { desired, live });
  const going = withRenameOrder(deleting, renames);
  const writing = withEmptied(updating, going, { desired, live });
  const clashes = clashesOf(writing, { desired, live, leaving });
  const inOrder = ordered([...promoting, ...writing, ...going, ...sideEffects(writing, desired)], {
    wanted,
    standing,
    vacated: clashes.waits,
  });
  const steps = withImpact(inOrder, { desired, live, wanted, standing });
  const written = keysOf(writing.filter(({ op }) => acts(op)));
  const plan: Plan = {
    version: 1,
    steps,
    problems: [
      ...missingProblems(wanted, { desired, live, leaving, written }),
      ...clashes.problems,
      ...unseenProblems(going, input.unseen ?? input.unread ?? new Set()),
      ...inUseProblems(going, { standing, live, desired }),
      ...redactedProblems(desired.filter(({ id }) => written.has(id.key))),
      ...secretProblems(lacking, wanted, written),
      ...replacementProblems(desired, live, keysOf(compared.filter(({ op }) => op === 'blocked'))),
      ...cycleProblems(steps),
      ...renameNotes(steps, { desired, live }),
    ],
    summary: summaryOf(steps),
    ...(renames.length > 0 ? { renames } : {}),
    requests: estimateRequests(steps),
  };
  return { plan, wanted, standing };
}

/** Keys of the resources of some steps. */
const keysOf = (steps: readonly Step[]): ReadonlySet<string> =>
  new Set(steps.map(({ id }) => ResourceId.parse(id).key));

/** An API whose file names no revision means the one that is current. */
function withLiveRevisions(desired: Artifacts, live: Artifacts): Artifacts {
  const path = 'properties.apiRevision';
  return new Artifacts(
    [...desired].map((one) => {
      const current = one.id.entry.revisions && textAt(live.get(one.id)?.payload ?? {}, path);
      return current !== undefined && textAt(one.payload, path) === undefined
        ? { ...one, payload: putAt(one.payload, path, current) }
        : one;
    }),
  );
}

/** Counts steps by operation. */
export function summaryOf(steps: readonly Step[]): Plan['summary'] {
  const count = (op: Step['op']) => steps.filter((step) => step.op === op).length;
  return {
    create: count('create'),
    update: count('update'),
    delete: steps.filter(isDeletion).length,
    keep: count('keep'),
    blocked: count('blocked'),
  };
}
