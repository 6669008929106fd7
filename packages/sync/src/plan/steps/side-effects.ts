import { type Artifacts, ResourceId } from '@apimkit/model';
import type { Step } from '../types.ts';
import { base } from './base.ts';

/** Deletes of links that the service creates together with a new resource and that are not desired. */
export function sideEffects(steps: readonly Step[], desired: Artifacts): readonly Step[] {
  return steps
    .filter(({ op }) => op === 'create')
    .flatMap(({ key, id: text }) => {
      const id = ResourceId.parse(text);
      return (id.entry.sideEffects?.associations ?? [])
        .map(({ kind, names }) => new ResourceId(kind, { ...id.names, ...names }, id.workspace))
        .filter((association) => !desired.has(association))
        .map((association) => ({
          ...base(association),
          op: 'delete' as const,
          because: `the service creates it together with ${id}`,
          tidies: true as const,
          needs: [key],
        }));
    });
}
