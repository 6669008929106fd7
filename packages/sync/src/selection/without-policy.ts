import type { Diagnostic } from '@apimkit/diagnostics';
import { type Artifacts, ancestorsOf } from '@apimkit/model';
import { syncMessages } from '../messages.ts';
import type { Step } from '../plan/types.ts';

/**
 * Errors for resources that a plan creates without their policies, because those are not selected: such an API would accept
 * calls that its files reject.
 *
 * @param described all resources that the files describe
 * @param selected those of them that are planned
 */
export function withoutPolicy(
  steps: readonly Step[],
  described: Artifacts,
  selected: Artifacts,
): readonly Diagnostic[] {
  const created = new Set(steps.filter(({ op }) => op === 'create').map(({ id }) => id));
  if (created.size === 0 || described.size === selected.size) return [];
  return [...described].flatMap(({ id }) => {
    if (id.entry.document !== 'policy' || selected.has(id)) return [];
    const owner = ancestorsOf(id).find((one) => created.has(one.toString()));
    if (!owner) return [];
    const [what, policy] = [owner.toString(), id.toString()];
    return [syncMessages.report('without-policy', { what, policy }, { resource: what })];
  });
}
