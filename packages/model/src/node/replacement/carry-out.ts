import { lstatSync, type Stats } from 'node:fs';
import { mkdir, rename, rmdir, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { TreeError, treeError } from '../tree-error.ts';
import { ifMissing } from './if-missing.ts';
import type { Delete, Journal, Stamp, Write } from './journal.ts';
import { type Places, placesIn } from './place.ts';

/** The folders of a replacement. */
export interface Site {
  /** Real path of the folder. */
  readonly root: string;
  readonly staging: string;
}

/** What happens to a file that was changed since the journal was written. */
type OnChanged = 'refuse' | 'keep';

/**
 * Executes the journal. It can be called again after any step: steps that are done are skipped.
 *
 * @throws {TreeError} when the disk fails, or a file was changed since and `onChanged` is `refuse`
 */
export async function complete({ root, staging }: Site, journal: Journal, onChanged: OnChanged): Promise<void> {
  const places = placesIn(root);
  // Deletes come first, so that a file can become a folder, and a name can change its case. Once a file was written they are all done.
  const isBegun = !journal.writes.every(({ staged }) => stampOf(join(staging, staged)));
  if (!isBegun)
    for (const { path, was } of journal.deletes) {
      const file = join(await places.folderOf(path), nameOf(path));
      if (isFree(file, was, onChanged)) await gone(file, root);
    }
  // The deletes above may have changed folders.
  const now = placesIn(root);
  const made = new Set<string>();
  for (const { path, staged, was } of journal.writes) {
    const source = join(staging, staged);
    if (!stampOf(source)) continue;
    const folder = await now.folderOf(path);
    const file = join(folder, nameOf(path));
    if (!isFree(file, was, onChanged)) continue;
    if (!made.has(folder)) await mkdir(folder, { recursive: true }).catch(failed(file, 'written'));
    made.add(folder);
    await rename(source, file).catch(failed(file, 'written'));
  }
}

/** Undoes the steps of the journal that are done. It can be called again after any step. */
export async function undo({ root, staging }: Site, { writes, deletes, folders }: Journal): Promise<void> {
  const places = placesIn(root);
  for (const write of writes) await undoWrite({ root, staging }, places, write);
  for (const folder of [...folders].reverse()) await rmdir(join(root, folder)).catch(() => undefined);
  for (const one of deletes) await undoDelete({ root, staging }, one);
}

async function undoWrite({ root, staging }: Site, places: Places, { path, staged, kept, now }: Write): Promise<void> {
  if (stampOf(join(staging, staged))) return;
  const file = join(await places.folderOf(path), nameOf(path));
  if (!isSame(stampOf(file), now)) return;
  if (kept === undefined) await gone(file, root, false);
  else await rename(join(staging, kept), file).catch(ifMissing);
}

async function undoDelete({ root, staging }: Site, { path, kept }: Delete): Promise<void> {
  const file = join(await placesIn(root).folderOf(path), nameOf(path));
  if (stampOf(file)) return;
  await mkdir(dirname(file), { recursive: true });
  await rename(join(staging, kept), file).catch(ifMissing);
}

/** True when a file is still the one in the journal, or is gone, so that it may be replaced. */
function isFree(file: string, was: Stamp | undefined, onChanged: OnChanged): boolean {
  const found = stampOf(file);
  if (!found || (was && isSame(found, was))) return true;
  if (onChanged === 'keep') return false;
  throw new TreeError(`${file} was changed during the run; nothing was written. Run the command again`);
}

/** Deletes a file, and the folders that are empty because of it. */
async function gone(file: string, root: string, andFolders = true): Promise<void> {
  await unlink(file).catch(ifMissing).catch(failed(file, 'deleted'));
  if (!andFolders) return;
  for (let folder = dirname(file); folder !== root; folder = dirname(folder)) {
    const isRemoved = await rmdir(folder).then(
      () => true,
      () => false,
    );
    if (!isRemoved) return;
  }
}

/** What the disk knows of a file, not of what a link leads to. Leaving the thread would take longer than the call. */
export function statusOf(file: string): Stats | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch (error) {
    return ifMissing(error as NodeJS.ErrnoException);
  }
}

/** The stamp of a file; undefined without one. A folder has no stamp, and fails later with its own error. */
export function stampOf(file: string): Stamp | undefined {
  const found = statusOf(file);
  return found && !found.isDirectory() ? { size: found.size, modified: found.mtimeMs } : undefined;
}

const isSame = (one: Stamp | undefined, other: Stamp) =>
  one !== undefined && one.size === other.size && one.modified === other.modified;

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

const failed = (file: string, doing: 'written' | 'deleted') => (error: unknown) => {
  throw treeError(file, doing, error);
};
