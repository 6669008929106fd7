import { createHash } from 'node:crypto';
import { type BigIntStats, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { readBytesNow } from '@apimkit/openapi/node';
import type { FilesOnce } from '../files/files-once.ts';
import { mayBeLinted } from '../targets/may-be-linted.ts';

/** The content of files and folders as one hash. */
export interface HashedFiles {
  readonly digest: string;
  /** Whether no file that the run reads again was written since it was read, as far as the file system knows. */
  isUnchanged(): boolean;
}

/** Reading a folder also takes what is in these. */
const skipped = new Set(['node_modules', '.git']);

/** Folders of the tool itself: a replacement that was stopped, journals, caches. */
const own = /^\.apimkit/;

/**
 * Reads everything in some files and folders.
 *
 * @param roots paths; below {@link whole} nothing is left out, elsewhere the folders of the tool are
 * @returns undefined when something is a link or a device, cannot be read or is too large, because what that means is decided elsewhere
 */
export function hashedFiles(
  roots: readonly string[],
  whole: string | undefined,
  files: FilesOnce,
): HashedFiles | undefined {
  const hash = createHash('sha256');
  const readAgain = new Map<string, string>();
  const addFile = (path: string, real: string, isWhole: boolean) => {
    const isKept = files.hasRoom() && (isWhole || mayBeLinted(path));
    if (!isKept) readAgain.set(real, stateOf(real));
    const content = isKept ? files.bytesOf(real) : readBytesNow(real);
    hash.update(`file ${path.length} ${content.length} ${path}\n`).update(content);
  };
  const addFolder = (path: string, real: string, isWhole: boolean) => {
    hash.update(`folder ${path.length} ${path}\n`);
    for (const entry of files.entriesOf(real)) {
      if (skipped.has(entry.name)) continue;
      if (own.test(entry.name)) {
        if (isWhole) throw new Error('a folder of the tool is among the artifacts');
        continue;
      }
      const add = entry.isDirectory() ? addFolder : entry.isFile() ? addFile : undefined;
      if (!add) throw new Error('links are followed elsewhere');
      add(join(path, entry.name), `${real}${sep}${entry.name}`, isWhole);
    }
  };
  try {
    for (const root of new Set(roots))
      (statSync(root).isDirectory() ? addFolder : addFile)(root, realpathSync(root), root === whole);
  } catch {
    return undefined;
  }
  return {
    digest: hash.digest('hex'),
    isUnchanged() {
      try {
        return [...readAgain].every(([path, state]) => stateOf(path) === state);
      } catch {
        return false;
      }
    },
  };
}

/** Changes with every write, also one that restores the time of the last change. */
function stateOf(path: string): string {
  const { ino, size, mtimeNs, ctimeNs }: BigIntStats = statSync(path, { bigint: true });
  return `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
}
