import type { ArmClient } from '@apimkit/arm';
import type { Diagnostic } from '@apimkit/diagnostics';
import { type Artifacts, ResourceId } from '@apimkit/model';
import type { Journal, ResumeState } from '../journal/types.ts';
import type { Guards } from '../plan/guards.ts';
import type { Plan, Step } from '../plan/types.ts';
import { contentsOf } from '../saved/contents.ts';
import { concealSecrets } from '../secrets.ts';
import type { StepOutcome } from './outcome.ts';
import { MovedError } from './premises.ts';
import { type ReadBack, readBack } from './read-back.ts';
import { Recorder } from './recorder.ts';
import { Writer } from './writer.ts';

/** What a publish did, step by step. */
export interface Report {
  readonly steps: readonly StepOutcome[];
  readonly counts: Readonly<Record<StepOutcome['outcome'], number>>;
  /** Number of write requests: PUT, PATCH and DELETE. */
  readonly writes: number;
  /** Every step that is done was read back and is as desired. */
  readonly verified: boolean;
  /** Resources that the run caused and did not remove, with the reason. An error is something that it could not find out. */
  readonly notes: readonly Diagnostic[];
}

/** How a plan is applied. */
export interface ApplyOptions {
  /** Called when a step has ended. */
  readonly onStep?: (outcome: StepOutcome) => void;
  readonly signal?: AbortSignal;
  /** Checked once more before each delete, including deletes that the plan does not list. */
  readonly guards?: Guards;
  /** Read the resources back when the steps of their collection have ended; a difference fails its step. Default true. */
  readonly verify?: boolean;
  /** Milliseconds for which a difference may last when resources are read back. Default 5 000. */
  readonly patience?: number;
  /** Records each step before and after its write, for `resumeState` and `planUndo`. */
  readonly journal?: Journal;
  /** What an earlier run of the same plan did: its confirmed steps are not repeated. */
  readonly resume?: ResumeState;
}

/** A plan, the artifacts that it was made from, and how to apply it. */
export interface ApplyInput extends ApplyOptions {
  readonly client: ArmClient;
  readonly plan: Plan;
  /** The desired side of the plan: plans contain no secrets. */
  readonly desired: Artifacts;
  /** The live side of the plan: it has the names of links. */
  readonly live: Artifacts;
}

/**
 * Applies a plan, and nothing else. A step starts when every step that it needs is done; a failure skips the steps that
 * need the failed one, and no others. The resource of each step is read immediately before its write: a step whose resource
 * changed since the plan fails and writes nothing. The resources of a collection are read back when its steps have ended.
 *
 * @throws {Error} when the problems of the plan include errors: no request is sent then
 * @example
 * const planned = await planPublish(client, artifacts, { guards });
 * const report = await applyPlan({ client, ...planned, guards });
 */
export async function applyPlan(input: ApplyInput): Promise<Report> {
  const { client, plan, desired, live, onStep, signal, guards = {}, journal, resume } = input;
  const { verify = true, patience = 5000 } = input;
  const fatal = plan.problems.filter(({ severity }) => severity === 'error');
  if (fatal.length > 0)
    throw new Error(`the plan has ${fatal.length} ${fatal.length === 1 ? 'error' : 'errors'}; nothing was sent`);
  const before = writesOf(client);
  const conceal = concealSecrets(client, desired);
  const recorder = journal && new Recorder({ client, journal, steps: plan.steps, desired, live, conceal });
  const writer = new Writer(client, { ...input, steps: plan.steps, guards, recorder });
  const outcomes = new Map<string, Promise<StepOutcome>>();
  const byKey = new Map(plan.steps.map((step) => [step.key, step]));
  const start = (step: Step): Promise<StepOutcome> => {
    const known = outcomes.get(step.key);
    if (known) return known;
    const running = Promise.resolve().then(async () => {
      const needed = await Promise.all(step.needs.flatMap((key) => byKey.get(key) ?? []).map(start));
      const outcome = await run(step, needed, { writer, recorder, conceal, signal, resume });
      if (step.goesWith === undefined) onStep?.(outcome);
      return outcome;
    });
    outcomes.set(step.key, running);
    return running;
  };
  // A resource that is deleted together with another one is gone only when the other one is.
  const outcomeOf = async (step: Step): Promise<StepOutcome> => {
    const carrier = byKey.get(step.goesWith ?? '');
    return withCarrier(await start(step), carrier && (await start(carrier)));
  };
  const [written, { faults, found }] = await Promise.all([
    Promise.all(plan.steps.map(outcomeOf)),
    verify ? readBack({ ...input, steps: plan.steps, patience, outcomeOf }) : nothingRead,
  ]);
  const verified = verify && signal?.aborted !== true;
  if (verified) await journal?.write({ state: 'ended', contents: await contentsOf(found.flatMap((one) => [...one])) });
  const steps = written.map((outcome) => withFault(outcome, faults.get(outcome.key), conceal));
  const count = (outcome: StepOutcome['outcome']) => steps.filter((step) => step.outcome === outcome).length;
  return {
    steps,
    counts: {
      done: count('done'),
      failed: count('failed'),
      skipped: count('skipped'),
      unchanged: count('unchanged'),
      blocked: count('blocked'),
    },
    writes: writesOf(client) - before,
    verified,
    notes: writer.notes,
  };
}

function withCarrier(outcome: StepOutcome, carrier: StepOutcome | undefined): StepOutcome {
  if (!carrier || carrier.outcome === 'done' || carrier.outcome === 'unchanged') return outcome;
  const error = `depends on ${carrier.id}, which was not ${carrier.op === 'delete' ? 'deleted' : 'written'}`;
  return { ...outcome, outcome: 'skipped', error };
}

/** A step whose resource is not as desired when it is read back has failed. */
function withFault(outcome: StepOutcome, fault: string | undefined, conceal: (text: string) => string): StepOutcome {
  return fault === undefined ? outcome : { ...outcome, outcome: 'failed', error: conceal(fault) };
}

const nothingRead: ReadBack = { faults: new Map(), found: [] };

/** What the steps of a run share. */
interface Run {
  readonly writer: Writer;
  readonly recorder: Recorder | undefined;
  readonly conceal: (text: string) => string;
  readonly signal: AbortSignal | undefined;
  readonly resume: ResumeState | undefined;
}

async function run(step: Step, needed: readonly StepOutcome[], shared: Run): Promise<StepOutcome> {
  const { key, id, op } = step;
  const { writer, recorder, conceal, signal, resume } = shared;
  if (op === 'keep') return { key, id, op, outcome: 'unchanged' };
  if (op === 'blocked') return { key, id, op, outcome: 'blocked', error: step.because };
  const confirmed = resume?.confirmed.get(key);
  if (confirmed) return { key, id, op, outcome: confirmed };
  const broken = needed.find(({ outcome }) => outcome === 'failed' || outcome === 'skipped');
  if (broken)
    return {
      key,
      id,
      op,
      outcome: 'skipped',
      error: `needs ${broken.id}, which ${broken.outcome === 'failed' ? 'failed' : 'was skipped'}`,
    };
  if (signal?.aborted) return { key, id, op, outcome: 'skipped', error: 'the run was aborted' };
  const recorded = recorder?.records(step) ? recorder : undefined;
  let outcome: StepOutcome;
  let isUnsent = false;
  try {
    const along = await writer.takesAlong(step);
    await recorded?.started(step, along);
    const done = await writer.write(step, ResourceId.parse(id), along);
    outcome = { key, id, op, outcome: done ? 'done' : 'unchanged' };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    isUnsent = error instanceof MovedError;
    outcome = { key, id, op, outcome: 'failed', error: conceal(reason) };
  }
  await recorded?.ended(step, outcome, isUnsent);
  return outcome;
}

const writesOf = ({ requests }: ArmClient) => (requests.PUT ?? 0) + (requests.PATCH ?? 0) + (requests.DELETE ?? 0);
