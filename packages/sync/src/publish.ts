import type { ArmClient } from '@apimkit/arm';
import type { Diagnostic } from '@apimkit/diagnostics';
import type { Artifacts } from '@apimkit/model';
import { resolveDuplicates, withSpecificationFacts } from '@apimkit/model/internal';
import { retarget } from '@apimkit/overrides';
import { type ApplyOptions, applyPlan, type Report } from './apply/apply.ts';
import type { Filter } from './filter/filter.ts';
import { withOwnGenerated } from './generated.ts';
import { type Guards, guardProblems, protectedKinds } from './plan/guards.ts';
import { planChanges } from './plan/plan.ts';
import { leftOvers } from './plan/problems/left-overs.ts';
import type { Plan } from './plan/types.ts';
import { compareSecrets, concealSecrets } from './secrets.ts';
import { prunableIn } from './selection/prunable.ts';
import { readWithin } from './selection/read-within.ts';
import { type SelectionOptions, selectionOf } from './selection/selection.ts';
import { withoutPolicy } from './selection/without-policy.ts';

/** Options of a publish. */
export interface PublishOptions extends Pick<SelectionOptions, 'select' | 'exclude' | 'dependencies'> {
  readonly prune?: boolean;
  readonly include?: readonly string[];
  readonly writeSecrets?: 'always' | 'never';
  /** Publish and delete only the resources that it selects; the rest of the service is not changed. */
  readonly selection?: Filter;
  readonly guards?: Guards;
  readonly onProgress?: (resources: number) => void;
}

/** A plan and the two sides that it was made from. */
export interface Planned {
  readonly plan: Plan;
  readonly desired: Artifacts;
  readonly live: Artifacts;
  readonly notes: readonly Diagnostic[];
}

/**
 * Reads the relevant part of a service and plans the publish of some artifacts.
 *
 * @throws {ArmError} when the service cannot be read
 */
export async function planPublish(
  client: ArmClient,
  artifacts: Artifacts,
  options: PublishOptions = {},
): Promise<Planned> {
  const { prune = false, include, writeSecrets, selection: filter, guards = {}, onProgress } = options;
  const aimed = retarget(resolveDuplicates(artifacts).artifacts, client.serviceId);
  concealSecrets(client, aimed);
  const selection = selectionOf({ ...options, ...(filter ? { filter } : {}) });
  const chosen = selection.all(aimed);
  const complete = withSpecificationFacts(aimed.filter(({ id }) => chosen.has(id.key)));
  const reading = { desired: complete, prune, ...(include ? { include } : {}), ...(onProgress ? { onProgress } : {}) };
  const snapshot = await readWithin(client, reading, selection, aimed);
  const { artifacts: live, unread, unseen, notes } = snapshot;
  const desired = withOwnGenerated(complete, live);
  const secrets = await compareSecrets(client, desired, live);
  const prunable = prune ? prunableIn(live, aimed, selection) : () => false;
  // A resource that the service created and a guard kept must not fail the next plan.
  const shielded = new Set((guards.protect ?? []).flatMap(protectedKinds));
  const left = new Set(leftOvers(desired, live, []).map(({ resource }) => resource));
  const plan = planChanges({
    desired,
    live,
    prune,
    unread,
    unseen,
    secrets,
    ...(writeSecrets ? { writeSecrets } : {}),
    scope: (id) => prunable(id) && !(shielded.has(id.kind) && left.has(id.toString())),
  });
  const problems = [
    ...selection.diagnostics,
    ...selection.unmatched(prune ? [aimed, live] : [aimed]),
    ...plan.problems,
    ...withoutPolicy(plan.steps, aimed, desired),
    ...guardProblems(plan.steps, guards),
  ];
  return { plan: { ...plan, problems }, desired, live, notes: [...notes, ...leftOvers(desired, live, plan.steps)] };
}

/** Plans a publish and applies the plan. */
export async function publish(
  client: ArmClient,
  artifacts: Artifacts,
  options: PublishOptions & ApplyOptions = {},
): Promise<Planned & { readonly report: Report }> {
  const planned = await planPublish(client, artifacts, options);
  const report = await applyPlan({ client, ...planned, ...options });
  return { ...planned, report };
}
