import { type Artifacts, ancestorsOf, ResourceId, textAt } from '@apimkit/model';
import { renamed, splitRevision } from '@apimkit/model/internal';
import type { Step } from '../plan/types.ts';
import { ownerOf, revisionId } from '../strategy/parts.ts';
import { revisionsIn } from '../strategy/sides.ts';

/**
 * Where the resource of a step is before the run. When another revision becomes current, two revisions swap their names: a step for
 * `api:a` is then about what `api:a;rev=2` is before. A revision that does not exist yet starts as a copy of the current one, and has
 * no place of its own before: it is about the current one.
 *
 * @param live the live side before the run
 * @returns undefined for a resource of such a copy
 */
export function originsOf(
  steps: readonly Step[],
  live: Artifacts,
): (step: Pick<Step, 'id' | 'promote'>) => ResourceId | undefined {
  const swaps = new Map(
    steps.flatMap(({ id: text, promote: next }) => {
      if (next === undefined) return [];
      const id = ResourceId.parse(text);
      const before = textAt(live.get(id)?.payload ?? {}, 'properties.apiRevision') ?? '1';
      return [[id.key, { next, before, exists: live.has(renamed(id, `${id.name};rev=${next}`)) }] as const];
    }),
  );
  const copies = new Map(revisionsIn(steps).map((one) => [revisionId(one).key, one.root]));
  return ({ id: text, promote }) => {
    const id = ResourceId.parse(text);
    const copied = copies.get(ownerOf(id)?.key ?? '');
    if (copied) {
      const placeholder = Object.keys(copied.names).at(-1) ?? '';
      return new ResourceId(id.kind, { ...id.names, [placeholder]: copied.name }, id.workspace);
    }
    const api = swaps.size > 0 && [id, ...ancestorsOf(id)].find(({ entry }) => entry.revisions);
    if (!api || promote !== undefined || id.kind === api.entry.revisions?.release) return id;
    const { root, revision } = splitRevision(api.name);
    const swap = swaps.get(renamed(api, root).key);
    if (!swap) return id;
    const placeholder = Object.keys(api.names).at(-1) ?? '';
    const named = (to: string) => new ResourceId(id.kind, { ...id.names, [placeholder]: to }, id.workspace);
    if (revision === undefined) return swap.exists ? named(`${root};rev=${swap.next}`) : undefined;
    return revision === swap.before ? named(root) : id;
  };
}
