import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '@apimkit/diagnostics';
import type { LintRun } from '../run.ts';
import { runKey } from './run-key.ts';

/** The findings of a run, and whether another run finds the same. */
export interface RunFindings {
  readonly findings: readonly Diagnostic[];
  /** Only the files and settings of the run decided them. */
  readonly isRepeatable: boolean;
}

/** Runs whose findings are kept: those of some branches. */
const most = 8;

/** The findings of a run from the cache, when nothing that decides them has changed; otherwise those of `work`, which are kept. */
export async function cachedRun(run: LintRun, work: () => Promise<RunFindings>): Promise<readonly Diagnostic[]> {
  const { cacheFolder } = run;
  const known = cacheFolder === undefined ? undefined : await runKey(run);
  if (!known || cacheFolder === undefined) return (await work()).findings;
  const { findingsCache } = await import('@apimkit/openapi-lint/node');
  const cache = findingsCache(cacheFolder, join('runs', known.key));
  const before = await cache.get(known.key);
  if (before) {
    run.options.onNote?.({
      level: 'debug',
      text: 'Nothing changed since an earlier run, whose findings are reported.',
    });
    return before.findings;
  }
  const { findings, isRepeatable } = await work();
  // A file that was written meanwhile may have been read before or after that.
  if (isRepeatable && findings.every(isCertain) && known.files.isUnchanged()) {
    cache.set(known.key, { findings, reads: [] });
    await cache.save();
    await removeOldest(join(cacheFolder, 'runs')).catch(() => undefined);
  }
  return findings;
}

/** How long something takes is different in another run. */
const isCertain = ({ code }: Diagnostic) => !code.endsWith('/not-checked');

async function removeOldest(folder: string): Promise<void> {
  const names = await readdir(folder);
  const files = await Promise.all(
    names.map(async (name) => ({ name, written: (await stat(join(folder, name))).mtimeMs })),
  );
  const old = files.sort((a, b) => b.written - a.written).slice(most);
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })));
}
