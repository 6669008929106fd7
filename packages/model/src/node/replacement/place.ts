import { lstat, realpath } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { stagingName } from '../own-folders.ts';
import { TreeError, treeError } from '../tree-error.ts';
import { ifMissing } from './if-missing.ts';

// Not artifacts: git executes files in `.git`.
const forbidden = new Set(['', '.', '..', '.git', stagingName]);

/** True when a path stays in its folder, by its text alone. */
export function isInsidePath(path: unknown): path is string {
  if (typeof path !== 'string' || path.includes('\0')) return false;
  // Only Windows treats a backslash as a separator; names with one are rejected there.
  if (sep === '\\' && /[\\:]/.test(path)) return false;
  return path.split('/').every((part) => !forbidden.has(part.toLowerCase()));
}

/** Resolves the links in paths, and rejects paths that leave the folder. */
export interface Places {
  /** The real folder of a path; folders that do not exist yet are taken by name. */
  folderOf(path: string): Promise<string>;
  /** Requested folders that do not exist. */
  readonly missing: ReadonlySet<string>;
}

/**
 * @param root real path of the folder
 */
export function placesIn(root: string): Places {
  const known = new Map<string, Promise<string>>();
  const missing = new Set<string>();
  const real = (folder: string): Promise<string> => {
    const made = known.get(folder) ?? find(folder);
    known.set(folder, made);
    return made;
  };
  const find = async (folder: string): Promise<string> => {
    if (folder === '.') return root;
    const above = await real(dirname(folder));
    const here = join(root, folder);
    const found = await lstat(here).catch(ifMissing);
    // A file in the place of a folder is deleted first.
    if (!found || !(found.isDirectory() || found.isSymbolicLink())) {
      missing.add(folder);
      return join(above, folder.slice(folder.lastIndexOf('/') + 1));
    }
    const way = await realpath(here);
    if (way !== root && !way.startsWith(root + sep))
      throw new TreeError(`${here} leads outside of ${root}, so nothing is written through it: remove the link`);
    return way;
  };
  return {
    missing,
    async folderOf(path) {
      if (!isInsidePath(path))
        throw new TreeError(`${path} would be written outside of ${root}, or into its own data: remove the link`);
      return real(dirname(path)).catch((error: unknown) => {
        throw treeError(join(root, path), 'written', error);
      });
    },
  };
}
