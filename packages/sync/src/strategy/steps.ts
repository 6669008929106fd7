import { ResourceId } from '@apimkit/model';
import { acts } from '../plan/order.ts';
import { base } from '../plan/steps/base.ts';
import type { Step } from '../plan/types.ts';
import { type NewRevision, ownerOf, revisionId } from './parts.ts';

/**
 * The steps of a publish in new revisions: each is made as a copy, changed, and released when all of its changes are verified. What an
 * API has once, such as its links, changes after that.
 *
 * @param steps the steps of a plan with the changes moved into the new revisions
 * @param outside steps on the links and releases of these APIs, from the plan without revisions
 * @param notes text for the releases
 */
export function revisionSteps(
  steps: readonly Step[],
  outside: readonly Step[],
  revisions: readonly NewRevision[],
  notes: string | undefined,
): readonly Step[] {
  const byRevision = new Map(revisions.map((one) => [revisionId(one).key, one]));
  const revisionOf = ({ id }: Step) => byRevision.get(ownerOf(ResourceId.parse(id))?.key ?? '');
  const keyOfCopy = (one: NewRevision) => revisionId(one).toString();
  const changed = steps.map((step): Step => {
    const revision = acts(step.op) || step.id === idOf(revisionOf(step)) ? revisionOf(step) : undefined;
    if (!revision) return step;
    if (step.id !== keyOfCopy(revision)) return { ...step, needs: joined(step.needs, keyOfCopy(revision)) };
    const because = `revision ${revision.to} starts as a copy of revision ${revision.from}`;
    return { ...step, op: 'create', because, copyOf: revision.root.toString() };
  });
  const changes = Map.groupBy(
    changed.filter(({ op }) => acts(op)),
    revisionOf,
  );
  const releases = revisions.map((one) =>
    releaseStep(
      one,
      (changes.get(one) ?? []).map(({ key }) => key),
      notes,
    ),
  );
  const known = new Set([...changed, ...outside].map(({ key }) => key));
  const last = outside.map((step) => {
    const owner = ownerOf(ResourceId.parse(step.id))?.toString() ?? '';
    return {
      ...step,
      needs: joined(
        step.needs.filter((key) => known.has(key)),
        releaseKey(owner),
      ),
    };
  });
  return [...changed, ...releases, ...last];
}

const idOf = (revision: NewRevision | undefined) => revision && revisionId(revision).toString();
const releaseKey = (root: string) => `${root}#release`;
const joined = (needs: readonly string[], key: string) => [...new Set([...needs, key])].sort();

function releaseStep({ root, from, to }: NewRevision, needs: readonly string[], notes: string | undefined): Step {
  return {
    ...base(root),
    key: releaseKey(root.toString()),
    op: 'update',
    because: `revision ${to} becomes current in place of ${from} when all of its changes are verified`,
    release: { revision: to, ...(notes === undefined ? {} : { notes }) },
    needs,
  };
}
