import { stableText } from '@apimkit/model/internal';
import type { Json } from '@apimkit/openapi';
import { isDeletion } from '../plan/guards.ts';
import type { Plan, Step } from '../plan/types.ts';

/** The steps of two plans that differ. */
export interface PlanDifference {
  /** Steps that only the first plan has, or has in another form. */
  readonly before: Plan;
  /** Steps that only the second plan has, or has in another form. */
  readonly after: Plan;
}

/**
 * Compares two plans of the same publish, such as the reviewed one and a new one: which steps are new, gone or different.
 *
 * @example
 * comparePlans(reviewed.plan, plan).after.steps; // what was not reviewed
 */
export function comparePlans(before: Plan, after: Plan): PlanDifference {
  return { before: without(before, after), after: without(after, before) };
}

function without(plan: Plan, other: Plan): Plan {
  const known = new Set(other.steps.filter(isChange).map(contentOf));
  const steps = plan.steps.filter((step) => isChange(step) && !known.has(contentOf(step)));
  const count = (op: Step['op']) => steps.filter((step) => step.op === op).length;
  const deletes = steps.filter(isDeletion).length;
  return {
    version: 1,
    steps,
    problems: [],
    summary: { create: count('create'), update: count('update'), delete: deletes, keep: 0, blocked: count('blocked') },
  };
}

const isChange = ({ op }: Step) => op !== 'keep';

/** A step without its order and without what it affects, which depend on other resources. */
function contentOf({ needs: _, impact: _impact, ...step }: Step): string {
  return stableText({ ...step } as unknown as Json);
}
