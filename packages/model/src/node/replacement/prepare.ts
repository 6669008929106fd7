import { writeFileSync } from 'node:fs';
import { chmod, copyFile, link, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { FileTree } from '../../layout/tree.ts';
import { atOnce } from '../at-once.ts';
import { TreeError, treeError } from '../tree-error.ts';
import { type Site, stampOf, statusOf } from './carry-out.ts';
import type { Delete, Journal, Stamp, Write } from './journal.ts';
import { placesIn } from './place.ts';

/** Files that are written before an abort or a timer gets its turn. */
const inOneGo = 200;

/** The two trees, and a signal to abort. */
export interface Wanted {
  readonly tree: FileTree;
  readonly before: FileTree;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Prepares a replacement in the staging folder: new files, and links to the old ones to undo it. Nothing outside of the staging
 * folder is changed, and all checks are made here.
 *
 * @throws {TreeError} when a path leaves the folder, a file was changed since it was read, or the disk fails
 */
export async function prepare({ root, staging }: Site, { tree, before, signal }: Wanted): Promise<Journal> {
  const places = placesIn(root);
  const written = [...tree].filter(([path, text]) => before.get(path) !== text);
  checkCase(tree, before);
  let count = 0;
  const keep = async (file: string, path: string) => {
    const text = before.get(path);
    const found = statusOf(file);
    // An existing folder is empty by then, or cannot be removed.
    if (!found || found.isDirectory()) return undefined;
    const same = text !== undefined && (await readFile(file)).equals(Buffer.from(text));
    if (!same)
      throw new TreeError(
        text === undefined
          ? `${file} is in the place of a new file, and was not read before; move it`
          : `${file} was changed during the run; nothing was written. Run the command again`,
      );
    const kept = `old-${count++}`;
    // A link is cheap; some file systems have none.
    await link(file, join(staging, kept)).catch(() => copyFile(file, join(staging, kept)));
    return { kept, mode: found.isSymbolicLink() ? undefined : found.mode & 0o7777, was: stamped(stampOf(file)) };
  };
  const writes = await atOnce(written, async ([path, text]): Promise<Write> => {
    signal?.throwIfAborted();
    const folder = await places.folderOf(path);
    const file = join(folder, path.slice(path.lastIndexOf('/') + 1));
    try {
      const old = await keep(file, path);
      const staged = `new-${count++}`;
      // The new file must be on the disk before the old one is removed. Other files are written faster without leaving the thread.
      if (old) await writeFile(join(staging, staged), text, { flush: true });
      else {
        if (count % inOneGo === 0) await setImmediate();
        writeFileSync(join(staging, staged), text);
      }
      if (old?.mode !== undefined) await chmod(join(staging, staged), old.mode);
      const now = stamped(stampOf(join(staging, staged)));
      return { path, staged, now, ...(old ? { kept: old.kept, was: old.was } : {}) };
    } catch (error) {
      throw treeError(file, 'written', error);
    }
  });
  const staying = new Set<string>();
  const leaving = [...before.keys()].filter((path) => !tree.has(path));
  // Finding the real paths of all files takes as long as writing them.
  if (leaving.length > 0)
    for (const path of tree.keys())
      staying.add(join(await places.folderOf(path), path.slice(path.lastIndexOf('/') + 1)));
  const deletes: Delete[] = [];
  for (const path of leaving) {
    signal?.throwIfAborted();
    const file = join(await places.folderOf(path), path.slice(path.lastIndexOf('/') + 1));
    // A link may lead to a file that is in the tree under another name.
    if (staying.has(file)) continue;
    const old = await keep(file, path).catch((error: unknown) => {
      throw treeError(file, 'deleted', error);
    });
    if (old) deletes.push({ path, kept: old.kept, was: old.was });
  }
  const above = new Set(written.flatMap(([path]) => foldersOf(path)));
  return { writes, deletes, folders: [...places.missing].filter((one) => above.has(one)).sort() };
}

/** Many file systems cannot store two files whose paths differ only in case: one would replace the other. */
function checkCase(tree: FileTree, before: FileTree): void {
  const seen = new Map<string, string>();
  for (const path of tree.keys()) {
    const key = path.normalize('NFC').toLowerCase();
    const other = seen.get(key);
    if (other !== undefined && !(before.has(path) && before.has(other)))
      throw new TreeError(
        `${path} and ${other} differ only in upper and lower case, and many file systems cannot store both: rename one of the resources`,
      );
    seen.set(key, path);
  }
}

const foldersOf = (path: string) =>
  path
    .split('/')
    .slice(0, -1)
    .map((_, index, parts) => parts.slice(0, index + 1).join('/'));

function stamped(stamp: Stamp | undefined): Stamp {
  if (!stamp) throw new TreeError('a file was deleted during the run; nothing was written. Run the command again');
  return stamp;
}
