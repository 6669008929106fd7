import { ResourceId } from '@apimkit/model';
import type { RequestEstimate, Step } from '../plan/types.ts';

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

type Counts = Omit<RequestEstimate, 'seconds'>;

/**
 * Estimates the requests that applying steps needs, without those of a new plan: writes and deletes exactly, if the service
 * rejects none; reads as far as they follow from the steps: checks before a resource is created, states of long-running
 * operations, and one read of each written resource afterwards. The time is the least that the limits of Azure Resource Manager
 * allow when their buckets are full; the responses of the service take longer.
 *
 * @example
 * estimateRequests(plan.steps); // { reads: 2, writes: 2, deletes: 0, seconds: 0 }
 */
export function estimateRequests(steps: readonly Step[]): RequestEstimate {
  const total = { reads: 0, writes: 0, deletes: 0 };
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

function requestsOf({ op, id, promote, goesWith, imports, operations }: Step): Counts {
  if (op === 'keep' || op === 'blocked' || goesWith !== undefined) return { reads: 0, writes: 0, deletes: 0 };
  if (op === 'delete') return { reads: 0, writes: 0, deletes: 1 };
  // The revision and a free name of a release are looked up; the release is deleted after it took effect.
  if (promote !== undefined) return { reads: 2, writes: 1, deletes: 1 };
  const { entry } = ResourceId.parse(id);
  const writes = 1 + (operations ?? []).filter((one) => one.op !== 'delete').length;
  // What the service creates together with a new resource is looked up before and after, and deleted.
  const effects = op === 'create' ? entry.sideEffects : undefined;
  const scoped = effects?.scoped === undefined ? 0 : 1;
  const checks = effects ? 1 + 2 * scoped : 0;
  const waits = imports || entry.longRunning ? polls : 0;
  return { reads: checks + waits + 1, writes, deletes: (operations ?? []).length + 1 - writes + scoped };
}
