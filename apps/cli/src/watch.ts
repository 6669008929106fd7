import { watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type Context, listOf } from './command.ts';
import { repositoryOf } from './repository.ts';

/** Editors write a file in several steps. */
const quiet = 100;

/** Runs work after files of the repository changed, until the command is stopped: one run at a time. */
export function watched(context: Context, work: () => Promise<void>): void {
  const { artifactsFolder, projectFile } = repositoryOf(context);
  const overrides = ['overrides', 'values', 'variables'].flatMap((name) => listOf(context.values, name));
  const files = [projectFile?.path, ...overrides].filter((path) => path !== undefined);
  let running = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(work);
    }, quiet);
  };
  const { signal } = context;
  // An editor may replace a file, so its folder is watched.
  for (const file of files)
    watch(dirname(file), { signal }, (_, name) => {
      if (name === basename(file)) changed();
    });
  if (artifactsFolder !== undefined) watch(artifactsFolder, { recursive: true, signal }, changed);
}
