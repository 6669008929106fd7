import { setImmediate } from 'node:timers/promises';
import type { Diagnostic } from '@apimkit/diagnostics';
import { interruptible } from '@apimkit/openapi/node';
import { createEngine, type Engine, type EngineSettings, type LintJob } from './engine.ts';

/** UTF-16 code units of a document; a larger one needs much memory, which only a thread limits. */
const mostEach = 1_000_000;

/** UTF-16 code units that are linted in one go: limiting the time of each document costs more than most of the rules. */
const inOneGo = 250_000;

/** A rule that takes longer is looked for in a thread, which distinguishes it from the others. */
const milliseconds = 2000;

/**
 * Lints documents in this thread, one after the other, and stops at one whose rules may not end.
 *
 * @param jobs read when their turn comes
 * @returns the findings of each document; undefined for one that only a thread can lint
 * @throws {RulesetError} when a ruleset cannot be used
 */
export async function lintHere(
  settings: EngineSettings,
  jobs: Iterable<LintJob>,
): Promise<readonly (readonly Diagnostic[] | undefined)[]> {
  const engine = await createEngine(settings);
  const found: (readonly Diagnostic[] | undefined)[] = [];
  let isStopped = false;
  for (const group of inGroups(jobs)) {
    // Signals are received in between.
    await setImmediate();
    const results: Results | undefined = isStopped ? undefined : await lintGroup(engine, group);
    // What was stopped halfway may have left the engine as it should not be.
    isStopped ||= results === undefined;
    found.push(...(results ?? group.map(() => undefined)));
  }
  return found;
}

type Results = readonly (readonly Diagnostic[] | undefined)[];

async function lintGroup(engine: Engine, group: readonly LintJob[]): Promise<Results | undefined> {
  const lint = (job: LintJob) => (job.text.length > mostEach ? undefined : engine.lintNow(job));
  const first = interruptible(milliseconds, () => group.map(lint))?.value;
  if (!first?.includes(undefined)) return first;
  await engine.load();
  return interruptible(milliseconds, () => first.map((one, index) => one ?? lint(group[index] as LintJob)))?.value;
}

function* inGroups(jobs: Iterable<LintJob>): Iterable<readonly LintJob[]> {
  let [group, size]: [LintJob[], number] = [[], 0];
  for (const job of jobs) {
    group.push(job);
    size += job.text.length;
    if (size < inOneGo) continue;
    yield group;
    [group, size] = [[], 0];
  }
  if (group.length > 0) yield group;
}
