import type { Diagnostic } from '@apimkit/diagnostics';
import { syncMessages } from '../../messages.ts';
import type { Step } from '../types.ts';

/** Steps that wait for each other in a cycle, so none of them could be sent. The steps are in waiting order. */
export function cycleProblems(steps: readonly Step[]): readonly Diagnostic[] {
  const done = new Set<string>();
  return steps.flatMap(({ key, id, needs }) => {
    const waiting = needs.find((needed) => !done.has(needed) && steps.some((step) => step.key === needed));
    done.add(key);
    return waiting === undefined ? [] : [syncMessages.report('cycle', { what: id, other: waiting }, { resource: id })];
  });
}
