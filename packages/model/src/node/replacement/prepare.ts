import { chmod, copyFile, link, lstat, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileTree } from '../../layout/tree.ts';
import { atOnce } from '../at-once.ts';
import { TreeError, treeError } from '../tree-error.ts';
import { type Site, stampOf } from './carry-out.ts';
import { ifMissing } from './if-missing.ts';
import type { Delete, Journal, Stamp, Write } from './journal.ts';
import { placesIn } from './place.ts';

/** The two trees, and a way to stop. */
export interface Wanted {
  readonly tree: FileTree;
  readonly before: FileTree;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Puts into the staging folder what a replacement needs, both ways: new files, and links to the old ones. Nothing outside of the staging
 * folder is touched, and everything that can be refused is refused here.
 *
 * @throws {TreeError} when a path leaves the folder, a file was changed since it was read, or the disk refuses
 */
export async function prepare({ root, staging }: Site, { tree, before, signal }: Wanted): Promise<Journal> {
  const places = placesIn(root);
  const written = [...tree].filter(([path, text]) => before.get(path) !== text);
  checkCase(tree, before);
  let count = 0;
  const keep = async (file: string, path: string) => {
    const text = before.get(path);
    const found = await lstat(file).catch(ifMissing);
    // A folder that is there is empty by then, or refuses to go.
    if (!found || found.isDirectory()) return undefined;
    const same = text !== undefined && (await readFile(file)).equals(Buffer.from(text));
    if (!same)
      throw new TreeError(
        text === undefined
          ? `${file} stands in the place of a file that would be written, and is not one that was read; move it away`
          : `${file} was changed by somebody else meanwhile; nothing was written. Run the command again`,
      );
    const kept = `old-${count++}`;
    // A link costs nothing; some disks have none.
    await link(file, join(staging, kept)).catch(() => copyFile(file, join(staging, kept)));
    return { kept, mode: found.isSymbolicLink() ? undefined : found.mode & 0o7777, was: stamped(await stampOf(file)) };
  };
  const writes = await atOnce(written, async ([path, text]): Promise<Write> => {
    signal?.throwIfAborted();
    const folder = await places.folderOf(path);
    const file = join(folder, path.slice(path.lastIndexOf('/') + 1));
    try {
      const old = await keep(file, path);
      const staged = `new-${count++}`;
      // What replaces a file must be on the disk before the file goes.
      await writeFile(join(staging, staged), text, { flush: old !== undefined });
      if (old?.mode !== undefined) await chmod(join(staging, staged), old.mode);
      const now = stamped(await stampOf(join(staging, staged)));
      return { path, staged, now, ...(old ? { kept: old.kept, was: old.was } : {}) };
    } catch (error) {
      throw treeError(file, 'written', error);
    }
  });
  const staying = new Set<string>();
  for (const path of tree.keys()) staying.add(join(await places.folderOf(path), path.slice(path.lastIndexOf('/') + 1)));
  const deletes: Delete[] = [];
  for (const path of before.keys()) {
    if (tree.has(path)) continue;
    signal?.throwIfAborted();
    const file = join(await places.folderOf(path), path.slice(path.lastIndexOf('/') + 1));
    // Through a link the same file may be in the tree under another name.
    if (staying.has(file)) continue;
    const old = await keep(file, path).catch((error: unknown) => {
      throw treeError(file, 'deleted', error);
    });
    if (old) deletes.push({ path, kept: old.kept, was: old.was });
  }
  const above = new Set(written.flatMap(([path]) => foldersOf(path)));
  return { writes, deletes, folders: [...places.missing].filter((one) => above.has(one)).sort() };
}

/** Many disks cannot hold two files whose paths differ only in case: one would silently take the place of the other. */
function checkCase(tree: FileTree, before: FileTree): void {
  const seen = new Map<string, string>();
  for (const path of tree.keys()) {
    const key = path.normalize('NFC').toLowerCase();
    const other = seen.get(key);
    if (other !== undefined && !(before.has(path) && before.has(other)))
      throw new TreeError(`${path} and ${other} differ only in upper and lower case: many disks cannot hold both`);
    seen.set(key, path);
  }
}

const foldersOf = (path: string) =>
  path
    .split('/')
    .slice(0, -1)
    .map((_, index, parts) => parts.slice(0, index + 1).join('/'));

function stamped(stamp: Stamp | undefined): Stamp {
  if (!stamp) throw new TreeError('a file was deleted by somebody else meanwhile; nothing was written');
  return stamp;
}
