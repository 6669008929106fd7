import { ancestorsOf, ResourceId } from '@apimkit/model';
import type { RequestEstimate, Step } from '../plan/types.ts';
import { collectionOf, isListable } from '../read/touched.ts';

/**
 * Limits of Azure Resource Manager for one principal in one subscription and region: a bucket, and how many requests it regains
 * each second. Source: https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling
 */
export const armLimits = {
  reads: { bucket: 250, perSecond: 25 },
  writes: { bucket: 200, perSecond: 10 },
  deletes: { bucket: 200, perSecond: 10 },
} as const;

/** Requests for the state of a long-running operation. */
const polls = 2;
/** Requests to read a specification back: one for its address, one for the document. */
const exports = 2;

type Counts = Omit<RequestEstimate, 'seconds'>;

/**
 * Estimates the requests that applying steps needs, without those of a new plan: writes and deletes exactly, if the service
 * rejects none; reads as far as they follow from the steps: a check before each write, states of long-running operations, and
 * reading back what was written, with one list where several resources are in a collection. The time is the least that the
 * limits of Azure Resource Manager allow when their buckets are full; the responses of the service take longer.
 *
 * @example
 * estimateRequests(plan.steps); // { reads: 2, writes: 2, deletes: 0, seconds: 0 }
 */
export function estimateRequests(steps: readonly Step[]): RequestEstimate {
  const total = { reads: checksOf(steps) + readBack(steps), writes: 0, deletes: 0 };
  for (const step of steps) {
    const { reads, writes, deletes } = requestsOf(step);
    total.reads += reads;
    total.writes += writes;
    total.deletes += deletes;
  }
  const kinds = ['reads', 'writes', 'deletes'] as const;
  return { ...total, seconds: Math.max(...kinds.map((kind) => secondsFor(total[kind], armLimits[kind]))) };
}

const secondsFor = (requests: number, { bucket, perSecond }: { readonly bucket: number; readonly perSecond: number }) =>
  Math.ceil(Math.max(0, requests - bucket) / perSecond);

const isActing = ({ op, goesWith }: Step) => op !== 'keep' && op !== 'blocked' && goesWith === undefined;

/** The checks before writes. Creates in one collection share a list, and below a new resource nothing exists. */
function checksOf(steps: readonly Step[]): number {
  const acting = steps.filter(isActing);
  const created = acting.filter(({ op }) => op === 'create').map(({ id }) => ResourceId.parse(id));
  const isNew = new Set(created.map(({ key }) => key));
  const alone = created.filter((id) => !ancestorsOf(id).some(({ key }) => isNew.has(key)));
  const changed = acting.filter(({ op, tidies }) => op !== 'create' && !tidies);
  return changed.length + listsFor(alone, 3);
}

/** Reading back what was written and deleted. */
function readBack(steps: readonly Step[]): number {
  return listsFor(
    steps.filter((step) => isActing(step) && !step.tidies).map(({ id }) => ResourceId.parse(id)),
    2,
  );
}

/** Requests for resources: a list where there are as many in one collection, otherwise one for each. */
function listsFor(ids: readonly ResourceId[], fewest: number): number {
  const groups = [...Map.groupBy(ids, collectionOf).values()];
  return groups.reduce((sum, all) => sum + (all.length >= fewest && all.every(isListable) ? 1 : all.length), 0);
}

function requestsOf(step: Step): Counts {
  if (!isActing(step)) return { reads: 0, writes: 0, deletes: 0 };
  const { op, id, promote, release, imports, operations = [] } = step;
  if (op === 'delete') return { reads: 0, writes: 0, deletes: 1 };
  // The revision and a free name of a release are looked up; the release is deleted after it took effect.
  if (promote !== undefined) return { reads: 2, writes: 1, deletes: 1 };
  // The release of a new revision stays, for its notes.
  if (release !== undefined) return { reads: 1, writes: 1, deletes: 0 };
  const { entry } = ResourceId.parse(id);
  const writes = 1 + operations.filter((one) => one.op !== 'delete').length;
  // What the service creates together with a new resource is looked up before and after, and deleted.
  const scoped = op === 'create' && entry.sideEffects?.scoped !== undefined ? 1 : 0;
  const waits = (imports || entry.longRunning ? polls : 0) + (imports ? exports : 0);
  return { reads: 2 * scoped + waits, writes, deletes: operations.length + 1 - writes + scoped };
}
