import { cp, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { FileTree } from '../layout/tree.ts';

/** How a folder is replaced. */
export interface ReplaceOptions {
  /** Aborting before the swap leaves the old folder untouched. */
  readonly signal?: AbortSignal;
}

/**
 * Makes a folder hold exactly these text files (files that are no text stay). The new tree is built beside the old one
 * and swapped in by renaming, so that a failure or an abort at any moment leaves the old tree as it was.
 *
 * @param before the texts that {@link readTree} found there, so that other files can be told apart
 * @throws {Error} when a path would leave the folder, or the disk refuses
 */
export async function replaceTree(
  folder: string,
  tree: FileTree,
  before: FileTree,
  { signal }: ReplaceOptions = {},
): Promise<void> {
  const target = resolve(folder);
  await mkdir(dirname(target), { recursive: true });
  const staging = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  const fresh = join(staging, 'new');
  try {
    await stage(target, fresh, tree, before, signal);
    signal?.throwIfAborted();
    await swap(target, fresh, join(staging, 'old'));
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function stage(
  target: string,
  fresh: string,
  tree: FileTree,
  before: FileTree,
  signal: AbortSignal | undefined,
): Promise<void> {
  await mkdir(fresh, { recursive: true });
  for (const path of await otherFiles(target, '', before)) {
    await mkdir(dirname(join(fresh, path)), { recursive: true });
    await cp(join(target, path), join(fresh, path), {
      verbatimSymlinks: true,
      recursive: true,
      preserveTimestamps: true,
    });
  }
  for (const [path, text] of tree) {
    signal?.throwIfAborted();
    const file = resolve(fresh, path);
    if (!file.startsWith(`${fresh}/`) && !file.startsWith(`${fresh}\\`))
      throw new Error(`${path} would be written outside of ${target}`);
    await mkdir(dirname(file), { recursive: true });
    // A file that stays as it is keeps its time, which build tools look at.
    if (before.get(path) === text) await cp(join(target, path), file, { preserveTimestamps: true });
    else await writeFile(file, text);
  }
}

async function swap(target: string, fresh: string, old: string): Promise<void> {
  const existed = await stat(target).then(
    () => true,
    () => false,
  );
  if (existed) await rename(target, old);
  try {
    await rename(fresh, target);
  } catch (error) {
    if (existed) await rename(old, target);
    throw error;
  }
}

/** Files of the old folder that are not texts we read: they move along. */
async function otherFiles(root: string, folder: string, before: FileTree): Promise<readonly string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const nested = await Promise.all(
    entries.map(async (entry): Promise<readonly string[]> => {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.name === '.git' || entry.name === 'node_modules') return [path];
      if (entry.isDirectory()) return otherFiles(root, path, before);
      return before.has(path) ? [] : [path];
    }),
  );
  return nested.flat();
}
