import type { ArmClient } from '@apimkit/arm';
import type { Diagnostic } from '@apimkit/diagnostics';
import type { Artifacts, ResourceId } from '@apimkit/model';
import { resolveDuplicates, withSpecificationFacts } from '@apimkit/model/internal';
import { retarget } from '@apimkit/overrides';
import { type ApplyOptions, applyPlan, type Report } from './apply/apply.ts';
import type { Filter } from './filter/filter.ts';
import { withOwnGenerated } from './generated.ts';
import { premisesOf } from './impact/premises.ts';
import { SecretChanges } from './impact/secret-changes.ts';
import { callerWarnings } from './impact/warnings.ts';
import { emptyProblems, type Guards, guardProblems, protectedKinds } from './plan/guards.ts';
import type { PlanInput } from './plan/input.ts';
import { planWithGraphs } from './plan/plan.ts';
import { keptByName, lossProblems, needsName } from './plan/problems/by-name.ts';
import { leftOvers } from './plan/problems/left-overs.ts';
import type { Plan } from './plan/types.ts';
import { compareSecrets, concealSecrets } from './secrets.ts';
import type { Changes } from './selection/changes.ts';
import { lackingFrom, notSelected } from './selection/lacking.ts';
import { readScope } from './selection/read-scope.ts';
import { type ScopeOptions, scopeOf } from './selection/scope.ts';
import { withoutPolicy } from './selection/without-policy.ts';
import { planRevisions } from './strategy/revisions.ts';

/** How a changed API is published. */
export type Strategy = 'in-place' | 'revision';

/** Options of a publish. */
export interface PublishOptions extends Omit<ScopeOptions, 'filter'> {
  readonly include?: readonly string[];
  readonly writeSecrets?: 'always' | 'never';
  /** Publish and delete only the resources that it selects; the rest of the service is not changed. */
  readonly selection?: Filter;
  readonly guards?: Guards;
  /** Resources whose deletion was decided before: `guards.byName` does not apply to them. */
  readonly decided?: (id: ResourceId) => boolean;
  /**
   * How changed APIs are published. `in-place` (default): the current revision changes. `revision`: a new revision changes, and is
   * released when it is complete.
   */
  readonly strategy?: Strategy;
  /** Notes of the releases that make new revisions current. */
  readonly notes?: string;
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
  const { include, writeSecrets, selection: filter, guards = {}, onProgress } = options;
  const aimed = retarget(resolveDuplicates(artifacts).artifacts, client.serviceId);
  concealSecrets(client, aimed);
  const scope = scopeOf(aimed, { ...options, ...(filter ? { filter } : {}) });
  const complete = withSpecificationFacts(scope.desired);
  const snapshot = await readScope(client, scope, complete, {
    ...(include ? { include } : {}),
    ...(onProgress ? { onProgress } : {}),
  });
  const { artifacts: live, unread, unseen } = snapshot;
  const more = complete.size < aimed.size ? lackingFrom(aimed, complete, snapshot) : [];
  if (options.changes && more.some((key) => !options.changes?.changed.has(key)))
    return planPublish(client, artifacts, withMore(options, options.changes, more));
  const prepared = withOwnGenerated(complete, live);
  const secretChanges = new SecretChanges();
  const secrets = await compareSecrets(client, prepared, live, secretChanges);
  const mayDelete = scope.mayDelete(live);
  // A resource that the service created and a guard kept must not fail the next plan.
  const shielded = new Set((guards.protect ?? []).flatMap(protectedKinds));
  const left = new Set(leftOvers(prepared, live, []).map(({ resource }) => resource));
  const isKept = (id: ResourceId) => {
    const one = live.get(id);
    return one !== undefined && needsName(one, guards) && options.decided?.(id) !== true;
  };
  const input: PlanInput = {
    desired: prepared,
    live,
    prune: scope.prune,
    unread,
    unseen,
    secrets,
    secretChanges: secretChanges.all,
    ...(writeSecrets ? { writeSecrets } : {}),
    scope: (id) => mayDelete(id) && !isKept(id) && !(shielded.has(id.kind) && left.has(id.toString())),
  };
  const { plan, inPlace, ...sides } =
    options.strategy === 'revision'
      ? await planRevisions(client, input, { listed: snapshot.revisions, notes: options.notes })
      : planInPlace(input);
  const problems = [
    ...scope.problems(live),
    ...plan.problems,
    ...withoutPolicy(plan.steps, aimed, prepared),
    ...notSelected(aimed, more),
    ...guardProblems(plan.steps, guards),
    ...lossProblems(plan.steps, live, guards),
    ...emptyProblems(plan.steps, aimed, guards),
  ];
  const warnings = await callerWarnings(inPlace.plan, inPlace);
  const premises = premisesOf({
    ...{ steps: plan.steps, desired: prepared, live, unread, secrets, notes: snapshot.notes },
    writeSecrets: writeSecrets ?? 'always',
    prune: scope.prune,
    isPart: complete.size < aimed.size || options.changes !== undefined,
  });
  const notes = [
    ...scope.notes,
    ...snapshot.notes,
    ...leftOvers(prepared, live, plan.steps),
    ...(scope.prune ? keptByName(live, prepared, guards, (id) => mayDelete(id) && isKept(id)) : []),
  ];
  return { ...sides, plan: { ...plan, problems, warnings, premises }, notes };
}

/** A plan that changes the current revisions. */
function planInPlace(input: PlanInput) {
  const sides = { desired: input.desired, live: input.live };
  const direct = planWithGraphs(input);
  return { ...sides, plan: direct.plan, inPlace: { ...direct, ...sides } };
}

/** What changes of files need, although it did not change: the service lacks it. */
const withMore = (options: PublishOptions, changes: Changes, more: readonly string[]): PublishOptions => ({
  ...options,
  changes: { ...changes, changed: new Set([...changes.changed, ...more]) },
});

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
