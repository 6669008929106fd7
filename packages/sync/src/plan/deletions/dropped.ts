import { type Artifacts, ancestorsOf, ResourceId } from '@apimkit/model';
import { operationsIn, renamed } from '@apimkit/model/internal';
import { base } from '../steps/base.ts';
import type { Step } from '../types.ts';

/** The two sides of an import. */
interface Sides {
  readonly desired: Artifacts;
  readonly live: Artifacts;
  /** The live side before other revisions become current. */
  readonly before: Artifacts;
}

/**
 * Deletes that an import causes: the service removes the operations that a specification no longer has, with the policies below
 * them. The operations themselves are changes of the specification, and links have no content; the rest is listed here.
 *
 * @param steps the writes, and the steps that make revisions current
 */
export function droppedByImports(steps: readonly Step[], { desired, live, before }: Sides): readonly Step[] {
  const carriers = new Map<string, Step>();
  for (const step of steps) {
    if (!(step.imports || step.operations) || step.op !== 'update') continue;
    const id = ResourceId.parse(step.id);
    if (isNewRevision(id, steps, before)) continue;
    const [from, to] = [live.get(id), desired.get(id)];
    const staying = new Set((to ? operationsIn(to) : []).map(({ key }) => key));
    for (const { key } of from ? operationsIn(from) : []) if (!staying.has(key)) carriers.set(key, step);
  }
  if (carriers.size === 0) return [];
  return [...live].flatMap(({ id }) => {
    const owner = ancestorsOf(id).find(({ key }) => carriers.has(key));
    const carrier = carriers.get(owner?.key ?? '');
    if (!owner || !carrier || id.entry.association || desired.has(id) || desired.has(owner)) return [];
    const what = carrier.imports ? `the import of ${carrier.id}` : `the new specification of ${carrier.id}`;
    const because = `${what} removes ${owner}`;
    return [{ ...base(id), op: 'delete' as const, because, goesWith: carrier.id, needs: [carrier.key] }];
  });
}

/** True for a revision that starts as a copy: what it drops stays in the revision that it was copied from. */
function isNewRevision(id: ResourceId, steps: readonly Step[], before: Artifacts): boolean {
  const promoted = steps.find((one) => one.id === id.toString() && one.promote !== undefined)?.promote;
  return promoted !== undefined && !before.has(renamed(id, `${id.name};rev=${promoted}`));
}
