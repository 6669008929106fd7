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

/** How a folder is replaced. */
export interface ReplaceOptions {
  /** Aborting before the first file is touched leaves everything as it was. */
  readonly signal?: AbortSignal;
}

/**
 * Makes a folder hold exactly these text files; files that are no text stay, and files that stay the same are not touched. The folder
 * itself stays too, so that it may be a mount point, a link, or the folder in which somebody stands.
 *
 * New files are prepared in a hidden folder inside. Then a journal says what will happen, and each file is renamed into its place: a
 * failure undoes everything, and what a killed run leaves behind is completed by {@link finishReplacement}.
 *
 * @param before the texts that {@link readTree} found there: what differs from them was changed meanwhile and is not overwritten
 * @throws {TreeError} when a path would leave the folder, a file was changed meanwhile, another run is writing, or the disk refuses
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
    // A folder that was made for nothing goes again.
    if (made !== undefined) await rmdir(resolve(folder)).catch(() => undefined);
    throw inWords(folder, error);
  }
}

/**
 * Completes, or undoes, what an interrupted {@link replaceTree} left in a folder. Files that somebody changed meanwhile keep what they
 * hold now.
 *
 * @returns whether there was something to do
 * @throws {TreeError} when another run is writing the folder, or the disk refuses
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

/** What the system says, in words; the reason of an abort is the caller's own. */
const inWords = (folder: string, error: unknown) =>
  typeof (error as NodeJS.ErrnoException).code === 'string' ? treeError(folder, 'written', error) : error;

/**
 * Refuses a folder that an interrupted run left half written: it is neither the old tree nor the new one.
 *
 * @throws {TreeError}
 */
export async function refuseHalfWritten(folder: string): Promise<void> {
  if (!(await readJournal(join(folder, stagingName)))) return;
  throw new TreeError(
    `Writing ${folder} was interrupted, or is still at work: the files are neither the old nor the new ones. ` +
      `Run the command that wrote it again, or restore the folder, for example with git, and delete ${join(folder, stagingName)}`,
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
      // While a journal is left, the next run needs what lies beside it.
      const isLeft = await readJournal(staging).catch(() => true);
      if (!isLeft) await clear(staging);
    } finally {
      await held.release();
      await rmdir(staging).catch(() => undefined);
    }
  }
}

/** Completes or undoes what an earlier run left, and empties the staging folder. */
async function finish(site: Site): Promise<void> {
  const found = await readJournal(site.staging);
  if (found?.direction === 'forward') await complete(site, found.journal, 'keep');
  if (found?.direction === 'back') await undo(site, found.journal);
  await clear(site.staging);
}

/** The journal goes first: without it nobody takes the rest for something to complete. */
async function clear(staging: string): Promise<void> {
  for (const name of journalFiles) await rm(join(staging, name), { force: true });
  for (const name of await readdir(staging))
    if (name !== lockName) await rm(join(staging, name), { recursive: true, force: true });
}
