import type { ArmClient } from '@apimkit/arm';
import type { Diagnostic } from '@apimkit/diagnostics';
import { type Artifacts, ResourceId } from '@apimkit/model';
import type { Guards } from '../plan/guards.ts';
import type { Plan, Step } from '../plan/types.ts';
import { concealSecrets } from '../secrets.ts';
import { Writer } from './writer.ts';

/** The result of a step. */
export interface StepOutcome {
  readonly key: string;
  readonly id: string;
  readonly op: Step['op'];
  readonly outcome: 'done' | 'failed' | 'skipped' | 'unchanged' | 'blocked';
  /** Why it failed, was skipped, or is blocked. */
  readonly error?: string;
}

/** What a publish did, step by step. */
export interface Report {
  readonly steps: readonly StepOutcome[];
  readonly counts: Readonly<Record<StepOutcome['outcome'], number>>;
  /** Number of write requests: PUT, PATCH and DELETE. */
  readonly writes: number;
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
 * need the failed one, and no others.
 *
 * @throws {Error} when the problems of the plan include errors: no request is sent then
 * @example
 * const planned = await planPublish(client, artifacts, { guards });
 * const report = await applyPlan({ client, ...planned, guards });
 */
export async function applyPlan(input: ApplyInput): Promise<Report> {
  const { client, plan, desired, live, onStep, signal, guards = {} } = input;
  const fatal = plan.problems.filter(({ severity }) => severity === 'error');
  if (fatal.length > 0)
    throw new Error(`the plan has ${fatal.length} ${fatal.length === 1 ? 'error' : 'errors'}; nothing was sent`);
  const before = writesOf(client);
  const conceal = concealSecrets(client, desired);
  const writer = new Writer(client, { desired, live, steps: plan.steps, guards });
  const outcomes = new Map<string, Promise<StepOutcome>>();
  const byKey = new Map(plan.steps.map((step) => [step.key, step]));
  const start = (step: Step): Promise<StepOutcome> => {
    const known = outcomes.get(step.key);
    if (known) return known;
    const running = Promise.resolve().then(async () => {
      const needed = await Promise.all(step.needs.flatMap((key) => byKey.get(key) ?? []).map(start));
      const outcome = await run(step, needed, writer, conceal, signal);
      if (step.goesWith === undefined) onStep?.(outcome);
      return outcome;
    });
    outcomes.set(step.key, running);
    return running;
  };
  const steps = withCarriers(plan.steps, await Promise.all(plan.steps.map(start)));
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
    notes: writer.notes,
  };
}

/** A resource that is deleted together with another one is gone only when the other one is. */
function withCarriers(steps: readonly Step[], outcomes: readonly StepOutcome[]): readonly StepOutcome[] {
  const byKey = new Map(outcomes.map((outcome) => [outcome.key, outcome]));
  return outcomes.map((outcome, index) => {
    const carrier = byKey.get(steps[index]?.goesWith ?? '');
    if (!carrier || carrier.outcome === 'done') return outcome;
    return {
      ...outcome,
      outcome: 'skipped' as const,
      error: `depends on ${carrier.id}, which was not ${carrier.op === 'delete' ? 'deleted' : 'written'}`,
    };
  });
}

async function run(
  step: Step,
  needed: readonly StepOutcome[],
  writer: Writer,
  conceal: (text: string) => string,
  signal: AbortSignal | undefined,
): Promise<StepOutcome> {
  const { key, id, op } = step;
  if (op === 'keep') return { key, id, op, outcome: 'unchanged' };
  if (op === 'blocked') return { key, id, op, outcome: 'blocked', error: step.because };
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
  try {
    const done = await writer.write(step, ResourceId.parse(id));
    return { key, id, op, outcome: done ? 'done' : 'unchanged' };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { key, id, op, outcome: 'failed', error: conceal(reason) };
  }
}

const writesOf = ({ requests }: ArmClient) => (requests.PUT ?? 0) + (requests.PATCH ?? 0) + (requests.DELETE ?? 0);
