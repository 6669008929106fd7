import { createHash, type Hash } from 'node:crypto';
import { type BigIntStats, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The content of files and folders as one hash. */
export interface HashedFiles {
  readonly digest: string;
  /** Whether no file was written since it was read, as far as the file system knows. */
  isUnchanged(): boolean;
}

/** Reading a folder also takes what is in these. */
const skipped = new Set(['node_modules', '.git']);

/** Folders of the tool itself: a replacement that was stopped, journals, caches. */
const own = /^\.apimkit/;

const largest = 64n * 1024n * 1024n;

/**
 * Reads everything in some files and folders.
 *
 * @param roots paths; below {@link whole} nothing is left out, elsewhere the folders of the tool are
 * @returns undefined when something is a link or a device, cannot be read or is too large, because what that means is decided elsewhere
 */
export function hashedFiles(roots: readonly string[], whole: string | undefined): HashedFiles | undefined {
  const hash = createHash('sha256');
  const seen = new Map<string, string>();
  try {
    for (const root of new Set(roots)) addEntry(root, root === whole, hash, seen);
  } catch {
    return undefined;
  }
  return {
    digest: hash.digest('hex'),
    isUnchanged() {
      try {
        return [...seen].every(([path, state]) => stateOf(statSync(path, { bigint: true })) === state);
      } catch {
        return false;
      }
    },
  };
}

function addEntry(path: string, isWhole: boolean, hash: Hash, seen: Map<string, string>): void {
  const found = statSync(path, { bigint: true });
  seen.set(path, stateOf(found));
  if (found.isDirectory()) {
    hash.update(`folder ${path.length} ${path}\n`);
    for (const entry of readdirSync(path, { withFileTypes: true }).sort(byName)) {
      if (skipped.has(entry.name)) continue;
      if (own.test(entry.name)) {
        if (isWhole) throw new Error('a folder of the tool is among the artifacts');
        continue;
      }
      if (!entry.isFile() && !entry.isDirectory()) throw new Error('links are followed elsewhere');
      addEntry(join(path, entry.name), isWhole, hash, seen);
    }
    return;
  }
  if (!found.isFile() || found.size > largest) throw new Error('reading it is decided elsewhere');
  const content = readFileSync(path);
  hash.update(`file ${path.length} ${content.length} ${path}\n`).update(content);
}

/** Changes with every write, also one that restores the time of the last change. */
const stateOf = ({ ino, size, mtimeNs, ctimeNs }: BigIntStats) => `${ino} ${size} ${mtimeNs} ${ctimeNs}`;

const byName = (a: { readonly name: string }, b: { readonly name: string }) => (a.name < b.name ? -1 : 1);
