// `npm run check`: runs every check of turbo.json in parallel, and reports each as `ok` or `FAILED` with how to fix it.
// A check is a script of the root package.json and a task of turbo.json with a description, whose inputs decide how long the
// cached result is valid. Set TURBO_FORCE=true to ignore the cache.
import { readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root, run } from '../run.ts';

/** What `npm run check` prints about one check. */
interface Check {
  readonly task: string;
  readonly name: string;
  /** What it checks. */
  readonly what: string;
  /** How to fix what it reports. */
  readonly fix: string;
}

/** The part of turbo's run summary that is read. */
interface Summary {
  readonly tasks: readonly {
    readonly taskId: string;
    readonly logFile?: string;
    readonly cache: { readonly status: string };
    readonly execution?: { readonly startTime: number; readonly endTime: number; readonly exitCode: number };
  }[];
}

/**
 * Runs the named checks, or every check, to the end even if one fails.
 *
 * @returns How many passed and failed.
 * @throws Error for a name that is not a check.
 */
export async function check(only: readonly string[]): Promise<{ readonly passed: number; readonly failed: number }> {
  const all = readChecks();
  const unknown = only.filter((name) => !all.some((one) => one.name === name));
  if (unknown.length > 0)
    throw new Error(
      `There is no check ${unknown.join(', ')}; the checks are ${all.map(({ name }) => name).join(', ')}`,
    );
  const chosen = all.filter(({ name }) => only.length === 0 || only.includes(name));
  const { summary, output } = await runTurbo(chosen);
  const failures: string[] = [];
  for (const one of chosen) {
    const result = summary.tasks.find(({ taskId }) => taskId === one.task);
    const isPassed = result?.execution?.exitCode === 0;
    console.log(`${isPassed ? 'ok    ' : 'FAILED'} check ${one.name}: ${one.what}${durationOf(result)}`);
    if (!isPassed)
      failures.push(`\n${one.name}: ${one.what}\n${outputOf(result) ?? output.trim()}\nTo fix: ${one.fix}`);
  }
  for (const failure of failures) console.log(failure);
  return { passed: chosen.length - failures.length, failed: failures.length };
}

function readChecks(): readonly Check[] {
  const { tasks } = JSON.parse(readFileSync(join(root, 'turbo.json'), 'utf8')) as {
    readonly tasks: Readonly<Record<string, { readonly description?: string }>>;
  };
  return Object.entries(tasks)
    .filter(([, { description }]) => description !== undefined)
    .map(([task, { description = '' }]) => {
      const [what = '', fix = ''] = description.split('. To fix: ');
      return { task, name: task.replace(/^\/\/#(check:)?/, ''), what, fix };
    });
}

async function runTurbo(checks: readonly Check[]): Promise<{ readonly summary: Summary; readonly output: string }> {
  const args = [
    'run',
    ...checks.map(({ task }) => task),
    '--continue=always',
    '--summarize',
    '--output-logs=errors-only',
    '--log-order=grouped',
    '--log-prefix=none',
    `--concurrency=${Math.max(2, availableParallelism())}`,
    '--no-update-notifier',
  ];
  const { output } = await run('turbo', args);
  const path = /Summary:\s+(\S+\.json)/.exec(output)?.[1];
  // Without a summary turbo itself failed, and its output has the reason.
  if (path === undefined) throw new Error(output);
  try {
    return { summary: JSON.parse(readFileSync(path, 'utf8')) as Summary, output };
  } finally {
    rmSync(path, { force: true });
  }
}

function durationOf(result: Summary['tasks'][number] | undefined): string {
  if (result?.execution === undefined) return '';
  if (result.cache.status === 'HIT') return ' (cached)';
  return ` (${((result.execution.endTime - result.execution.startTime) / 1000).toFixed(1)} s)`;
}

/** Undefined for a check that is not cached: turbo keeps no log of it, and its output is in that of turbo. */
function outputOf(result: Summary['tasks'][number] | undefined): string | undefined {
  if (result?.execution === undefined) return 'It did not run, because a task that it depends on failed: npm run build';
  return result.logFile === undefined ? undefined : readFileSync(join(root, result.logFile), 'utf8').trim();
}

if (import.meta.main) {
  const { passed, failed } = await check(process.argv.slice(2));
  console.log(`${passed} checks passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
