import { lstat, mkdir, readdir, realpath, rm, rmdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { FileTree } from '../layout/tree.ts';
import { stagingName } from './own-folders.ts';
import { complete, type Site, undo } from './replacement/carry-out.ts';
import { ifMissing } from './replacement/if-missing.ts';
import { journalFiles, readJournal, turnBack, writeJournal } from './replacement/journal.ts';
import { lock, lockName } from './replacement/lock.ts';
import { prepare } from './replacement/prepare.ts';
import { TreeError, treeError } from './tree-error.ts';

/** Options of {@link replaceTree}. */
export interface ReplaceOptions {
  /** An abort before the first file is changed leaves everything unchanged. */
  readonly signal?: AbortSignal;
}

/**
 * Replaces the text files of a folder. Other files are kept, and unchanged files are not written. The folder itself is kept, so it
 * may be a mount point, a link or a current directory.
 *
 * New files are prepared in a hidden folder inside. Then a journal is written and each file is renamed into its place. A
 * failure undoes everything; a replacement that was killed is completed by {@link finishReplacement}.
 *
 * @param before the texts that {@link readTree} returned: a file that differs from them was changed since and is not overwritten
 * @throws {TreeError} when a path leaves the folder, a file was changed since, another run is writing, or the disk fails
 */
export async function replaceTree(
  folder: string,
  tree: FileTree,
  before: FileTree,
  { signal }: ReplaceOptions = {},
): Promise<void> {
  const made = await mkdir(resolve(folder), { recursive: true }).catch((error: unknown) => {
    throw treeError(folder, 'written', error);
  });
  try {
    await locked(folder, async (site) => {
      await finish(site);
      const journal = await prepare(site, { tree, before, signal });
      signal?.throwIfAborted();
      await writeJournal(site.staging, journal);
      try {
        await complete(site, journal, 'refuse');
      } catch (error) {
        await turnBack(site.staging);
        await undo(site, journal);
        await clear(site.staging);
        throw error;
      }
      await clear(site.staging);
    });
  } catch (error) {
    // An empty folder that was created is removed again.
    if (made !== undefined) await rmdir(resolve(folder)).catch(() => undefined);
    throw inWords(folder, error);
  }
}

/**
 * Completes or undoes an interrupted {@link replaceTree}. Files that were changed since keep their content.
 *
 * @returns true when a replacement was completed or undone
 * @throws {TreeError} when another run is writing the folder, or the disk fails
 */
export async function finishReplacement(folder: string): Promise<boolean> {
  try {
    const found = await lstat(join(folder, stagingName)).catch(ifMissing);
    if (!found) return false;
    await locked(folder, finish);
    return true;
  } catch (error) {
    throw inWords(folder, error);
  }
}

/** A system error with a clear message; other errors, such as the reason of an abort, are returned unchanged. */
const inWords = (folder: string, error: unknown) =>
  typeof (error as NodeJS.ErrnoException).code === 'string' ? treeError(folder, 'written', error) : error;

/**
 * Rejects a folder that an interrupted run did not write completely: it is neither the old tree nor the new one.
 *
 * @throws {TreeError}
 */
export async function refuseHalfWritten(folder: string): Promise<void> {
  if (!(await readJournal(join(folder, stagingName)))) return;
  throw new TreeError(
    `A run that wrote ${folder} was interrupted or is still active: the files are neither the old nor the new ones. ` +
      `Run that command again, or restore the folder, for example with git, and delete ${join(folder, stagingName)}`,
  );
}

async function locked(folder: string, work: (site: Site) => Promise<void>): Promise<void> {
  const root = await realpath(folder);
  const staging = join(root, stagingName);
  const held = await lock(staging).catch((error: unknown) => {
    throw treeError(staging, 'written', error);
  });
  try {
    await work({ root, staging });
  } finally {
    try {
      // While a journal exists, the next run needs the files next to it.
      const isLeft = await readJournal(staging).catch(() => true);
      if (!isLeft) await clear(staging);
    } finally {
      await held.release();
      await rmdir(staging).catch(() => undefined);
    }
  }
}

/** Completes or undoes an earlier replacement, and empties the staging folder. */
async function finish(site: Site): Promise<void> {
  const found = await readJournal(site.staging);
  if (found?.direction === 'forward') await complete(site, found.journal, 'keep');
  if (found?.direction === 'back') await undo(site, found.journal);
  await clear(site.staging);
}

/** Deletes the journal first: without it, no run completes the rest. */
async function clear(staging: string): Promise<void> {
  for (const name of journalFiles) await rm(join(staging, name), { force: true });
  for (const name of await readdir(staging))
    if (name !== lockName) await rm(join(staging, name), { recursive: true, force: true });
}
