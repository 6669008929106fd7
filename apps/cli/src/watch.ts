import { watch } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Context, listOf } from './command.ts';
import { repositoryOf } from './repository.ts';

/** Editors write a file in several steps. */
const quiet = 100;

/** More to watch, and what to ignore. */
export interface WatchOptions {
  /** Other files; new ones beside them with the same ending count too. */
  readonly files?: readonly string[];
  /** Files and folders that the work writes: it would run forever. */
  readonly written?: readonly string[];
  /** Run the work now too: what changes while it runs is noticed. */
  readonly now?: boolean;
}

/** Runs work after files of the repository changed, until the command is stopped: one run at a time. */
export async function watched(
  context: Context,
  work: () => Promise<void>,
  { files: more = [], written = [], now = false }: WatchOptions = {},
): Promise<void> {
  const { isInside } = await import('@apimkit/repository/node');
  const { artifactsFolder, projectFile } = repositoryOf(context);
  const overrides = ['overrides', 'values', 'variables'].flatMap((name) => listOf(context.values, name));
  const files = [projectFile?.path, ...overrides].filter((path) => path !== undefined);
  let running = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const changed = (path: string) => {
    if (written.some((one) => isInside(path, one))) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(work);
    }, quiet);
  };
  const { signal } = context;
  const watchFolder = (folder: string, isRecursive: boolean, counts: (name: string) => boolean) =>
    watch(folder, { recursive: isRecursive, signal }, (_, name) => {
      if (name !== null && counts(name)) changed(join(folder, name));
    });
  // An editor may replace a file, so its folder is watched.
  for (const file of files) watchFolder(dirname(file), false, (name) => name === basename(file));
  const others = Map.groupBy(more, (file) => dirname(file));
  for (const [folder, some] of others) {
    const endings = new Set(some.map(endingOf));
    watchFolder(folder, false, (name) => endings.has(endingOf(name)));
  }
  if (artifactsFolder !== undefined) watchFolder(artifactsFolder, true, () => true);
  if (now) running = running.then(work);
}

/** `.policytest.yaml`. */
const endingOf = (path: string): string => /(\.[^.]+){1,2}$/.exec(basename(path))?.[0] ?? '';

/** Reports an error of a run that is repeated when files change. */
export async function reportFailure(error: unknown, context: Context, next: string): Promise<void> {
  const [{ findingsOf }, { report }] = await Promise.all([import('./failure.ts'), import('./repository.ts')]);
  await report(findingsOf(error), context);
  const reason = error instanceof Error ? error.message : String(error);
  context.output.log('error', `${reason}. ${next}`);
}
