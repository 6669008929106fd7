import { ResourceId } from '@apimkit/model';
import { concernsCallers } from '@apimkit/model/internal';
import { acts } from '../plan/order.ts';
import type { Plan, PlanWarning } from '../plan/types.ts';
import type { WarningInput } from './input.ts';

/**
 * The changes of a plan that can interrupt callers: paths, protocols, keys, versions, operations, products, subscriptions and
 * policies that reject more requests. The checks are those of `apimkit breaking`; each has a page. Only the APIs that the steps
 * of the plan can affect are compared.
 *
 * @returns the gravest first
 * @throws {UnreadableSpecificationError} when a specification cannot be compared
 * @example
 * const warnings = await callerWarnings(plan, { desired, live });
 * warnings.filter(({ level }) => level === 'breaking').map(({ message }) => message);
 */
export async function callerWarnings(plan: Pick<Plan, 'steps'>, sides: WarningInput): Promise<readonly PlanWarning[]> {
  const changed = plan.steps
    .filter(({ op, tidies }) => acts(op) && !tidies)
    .map(({ id }) => ResourceId.parse(id))
    .filter(concernsCallers);
  if (changed.length === 0) return [];
  // The comparison is loaded when there is something to compare.
  const { warningsFor } = await import('./caller-warnings.ts');
  return warningsFor(plan, changed, sides);
}
