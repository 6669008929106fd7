import { relative, resolve, sep } from 'node:path';
import { matchFile } from '@apimkit/model/internal';
import { readFolder } from './artifacts.ts';
import { unitOf } from './content-before.ts';
import type { FolderContent } from './display-names.ts';
import { changedFiles, git } from './git.ts';
import type { CommitRange } from './range.ts';

/** A part of an artifacts folder, before and after some commits. */
export interface ChangedPart {
  readonly before: FolderContent;
  readonly after: FolderContent;
  /** The commit that `after` was read from. */
  readonly head: string;
}

/**
 * Reads only the folders of the resources whose files changed between two commits.
 *
 * @returns undefined when all files are needed: a file was removed, a specification changed, a file belongs to no resource, or the
 *   working copy differs from its commit
 * @throws {RepositoryError} when git cannot read a commit
 */
export async function changedPart(
  folder: string,
  { base, head }: CommitRange & { readonly base: string },
): Promise<ChangedPart | undefined> {
  const to = head ?? 'HEAD';
  const [root, uncommitted, changed, removed] = await Promise.all([
    git(folder, 'rev-parse', '--show-toplevel'),
    head === undefined ? changedFiles(folder, to, undefined) : [],
    changedFiles(folder, base, to),
    git(folder, 'diff', '--name-only', '--no-renames', '--no-ext-diff', '--diff-filter=am', base, to, '--', '.'),
  ]);
  if (uncommitted.length > 0 || removed !== '' || changed.length === 0) return undefined;
  const files = changed.map((file) => relative(resolve(folder), resolve(root.trim(), file)).split(sep).join('/'));
  // A specification may be a part of another one.
  const isAlone = (file: string) => ['info', 'policy'].includes(matchFile(file)?.slot ?? '');
  if (!files.every(isAlone)) return undefined;
  const units = new Set(files.map(unitOf));
  const isWanted = (file: string) => units.has(unitOf(file));
  const [before, after] = await Promise.all([readFolder(folder, base, isWanted), readFolder(folder, to, isWanted)]);
  return after.artifacts.size === 0 ? undefined : { before, after, head: to };
}
