import { type Artifacts, ResourceId } from '@apimkit/model';
import type { Step } from '../plan/types.ts';
import { collectionOf } from '../read/touched.ts';
import type { StepOutcome } from './outcome.ts';
import { type VerifyInput, verifySteps } from './verify.ts';

/** The steps of a run, and their outcomes as they come. */
export interface ReadBackInput extends VerifyInput {
  readonly outcomeOf: (step: Step) => Promise<StepOutcome>;
}

/** Why steps are not confirmed, by key of the step; and the resources as they were read. */
export interface ReadBack {
  readonly faults: ReadonlyMap<string, string>;
  readonly found: readonly Artifacts[];
}

/**
 * Reads the resources of steps back while other steps are still running: each collection when its own steps have ended. Resource Manager
 * limits reads and writes separately, so that the reads of a long publish take no time of their own.
 */
export async function readBack({ outcomeOf, ...input }: ReadBackInput): Promise<ReadBack> {
  // What a release makes current was read back before it.
  const released = new Set(input.steps.flatMap(({ release, needs }) => (release ? needs : [])));
  const settled = Promise.all(input.steps.filter(takesOthersAlong).map(outcomeOf));
  const groups = Map.groupBy(
    input.steps.filter(({ op, key }) => op !== 'keep' && op !== 'blocked' && !released.has(key)),
    ({ id }) => collectionOf(ResourceId.parse(id)),
  );
  const over = new AbortController();
  Promise.all(input.steps.map(outcomeOf))
    .finally(() => over.abort())
    .catch(() => undefined);
  const [read] = await Promise.all([
    Promise.all(
      [...groups.values()].map(async (steps) => {
        const [outcomes] = await Promise.all([Promise.all(steps.map(outcomeOf)), settled]);
        // What was written a moment ago may not be visible yet.
        await input.client.clock.sleep(input.patience, over.signal).catch(() => undefined);
        const done = steps.filter((_, index) => outcomes[index]?.outcome === 'done');
        return done.length === 0 || input.signal?.aborted ? undefined : verifySteps({ ...input, steps: done });
      }),
    ),
    settled,
  ]);
  const known = read.flatMap((one) => one ?? []);
  return {
    faults: new Map(known.flatMap(({ faults }) => [...faults])),
    found: known.map(({ found }) => found),
  };
}

/** The service may remove or replace more than these steps name, so nothing is read before the last of them. */
const takesOthersAlong = ({ op, promote, release }: Step): boolean =>
  op === 'delete' || promote !== undefined || release !== undefined;
