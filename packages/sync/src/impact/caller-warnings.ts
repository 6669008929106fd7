import { ancestorsOf, graphOf, type ResourceId } from '@apimkit/model';
import { Callers, isPolicy, linkedApi, scopeOfCalls, Users } from '@apimkit/model/internal';
import { compareSides } from '@apimkit/repository';
import type { Plan, PlanWarning } from '../plan/types.ts';
import { sidesOf } from './after.ts';
import type { WarningInput } from './input.ts';

/** The warnings for resources that a plan changes; see {@link callerWarnings}. */
export function warningsFor(
  { steps }: Pick<Plan, 'steps'>,
  ids: readonly ResourceId[],
  sides: WarningInput,
): readonly PlanWarning[] {
  const { desired, live } = sides;
  const apis = affectedApis(ids, sides);
  // Policies are the most work, so they take part only for the APIs whose policies change.
  const byPolicy = affectedApis(ids.filter(isPolicy), sides);
  const { before, after } = sidesOf(steps, { desired, live });
  const isCompared = ({ id }: { readonly id: ResourceId }) => {
    const api = [id, ...ancestorsOf(id)].find(({ entry }) => entry.revisions !== undefined);
    if (isPolicy(id)) return api === undefined ? byPolicy.size > 0 : byPolicy.has(api.key);
    return api === undefined || apis.has(api.key);
  };
  const changes = compareSides(
    { artifacts: before.filter(isCompared) },
    { artifacts: after.filter(isCompared), isLive: true },
  );
  const found = changes.flatMap(
    ({ check, level, message, resource, operation, operations }): readonly PlanWarning[] => {
      if (level === 'safe') return [];
      const all = operations ?? (operation === undefined ? [] : [operation]);
      return [
        {
          check,
          level,
          message: resource === undefined || message.includes(resource) ? message : `${resource}: ${message}`,
          ...(resource === undefined ? {} : { resource }),
          ...(all.length > 0 ? { operations: all } : {}),
        },
      ];
    },
  );
  return found.sort((one, other) => rank(one) - rank(other) || compareTexts(one.resource ?? '', other.resource ?? ''));
}

const rank = ({ level }: PlanWarning) => (level === 'breaking' ? 0 : 1);
const compareTexts = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** Keys of the APIs, and of revisions, whose calls some resources take part in. */
function affectedApis(
  ids: readonly ResourceId[],
  { desired, live, wanted, standing }: WarningInput,
): ReadonlySet<string> {
  const users = new Users([
    { artifacts: live, graph: standing ?? graphOf(live) },
    { artifacts: desired, graph: wanted ?? graphOf(desired, { live }) },
  ]);
  const callers = [new Callers(live), new Callers(desired)];
  const found = new Set<string>();
  for (const id of ids)
    for (const user of users.withUsersOf(id)) {
      const linked = linkedApi(user);
      if (linked) found.add(linked.key);
      const scope = scopeOfCalls(user);
      if (scope?.of === 'api') found.add(scope.id.key);
      else if (scope?.of === 'operation') found.add(scope.api.key);
      else if (scope && !linked) for (const one of callers) for (const api of one.apisIn(scope)) found.add(api.id.key);
    }
  return found;
}
