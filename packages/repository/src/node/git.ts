import { execFile, spawn } from 'node:child_process';
import { relative, resolve, sep } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import type { FileTree } from '@apimkit/model';
import { RepositoryError } from './errors.ts';

const exec = promisify(execFile);
const maxBuffer = 512 * 1024 * 1024;

/** Runs git in a folder, and returns what it prints. */
export const git = async (folder: string, ...args: readonly string[]): Promise<string> =>
  (await exec('git', ['-C', folder, ...args], { maxBuffer })).stdout;

/** The root of the working copy that a folder is in. */
const rootOf = async (folder: string) => (await git(folder, 'rev-parse', '--show-toplevel')).trim();

/** The id of a commit. A name that begins with a dash would be read as an option. */
const commitOf = async (folder: string, revision: string) =>
  (await git(folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`)).trim();

/** True for the error when there is no program git. */
export const isMissingGit = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

const reasonOf = (error: unknown, revision: string) =>
  isMissingGit(error) ? 'git is not installed' : `unknown git revision ${revision}`;

/** True for a file that git does not track: commits have no versions of it. */
export async function isUntracked(folder: string, path: string): Promise<boolean> {
  const listed = await git(folder, 'ls-files', '-z', '--', resolve(folder, path)).catch(() => '');
  return listed === '';
}

/**
 * Returns the texts of a folder at a commit, by their paths in the folder.
 *
 * @param isWanted which files to read, by their paths in the folder; default: all
 * @throws {RepositoryError} when git does not know the revision, or the folder is in no repository
 */
export async function readTreeAt(
  folder: string,
  revision: string,
  isWanted: (file: string) => boolean = () => true,
): Promise<FileTree> {
  try {
    const root = await rootOf(folder);
    const prefix = relative(root, resolve(folder)).split(sep).join('/');
    const commit = await commitOf(folder, revision);
    const listed = await git(folder, 'ls-tree', '-r', '-z', '--full-tree', commit, '--', prefix || '.');
    const files = listed.split('\0').flatMap((line) => {
      const [, id, whole] = /^100\d+ blob (\w+)\t(.*)$/s.exec(line) ?? [];
      // Links are not followed; their targets are read at their own paths.
      if (id === undefined || whole === undefined) return [];
      const path = prefix === '' ? whole : whole.slice(prefix.length + 1);
      return isWanted(path) ? [{ id, path }] : [];
    });
    const texts = await blobs(
      folder,
      files.map(({ id }) => id),
    );
    return new Map(files.map(({ path }, index) => [path, texts[index] ?? '']));
  } catch (error) {
    throw new RepositoryError(
      `The artifacts of ${revision} cannot be read: ${reasonOf(error, revision)}; is the clone deep enough?`,
    );
  }
}

/** The texts of blobs, by one process for all of them. */
async function blobs(folder: string, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const child = spawn('git', ['-C', folder, 'cat-file', '--batch'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const failed = new Promise<never>((_, reject) => child.once('error', reject));
  child.stdin.on('error', () => undefined);
  child.stdin.end(`${ids.join('\n')}\n`);
  const all = await Promise.race([buffer(child.stdout), failed]);
  let at = 0;
  return ids.map((id) => {
    // `<id> blob <size>`, a line feed, the content, a line feed.
    const end = all.indexOf(10, at);
    const [, size] = /^\w+ blob (\d+)$/.exec(all.toString('latin1', at, end)) ?? [];
    if (end < 0 || size === undefined) throw new Error(`git has no content for ${id}`);
    at = end + 1 + Number(size) + 1;
    return all.toString('utf8', end + 1, at - 1);
  });
}

/**
 * Returns the text of a file at a commit, by its path from a folder.
 *
 * @returns undefined when the commit has no such file
 * @throws {RepositoryError} when git does not know the revision, or cannot read the file
 */
export async function findFileAt(folder: string, revision: string, path: string): Promise<string | undefined> {
  try {
    const name = relative(await rootOf(folder), resolve(folder, path))
      .split(sep)
      .join('/');
    const commit = await commitOf(folder, revision);
    const listed = await git(folder, 'ls-tree', '-z', '--full-tree', '--name-only', commit, '--', name);
    return listed === '' ? undefined : await git(folder, 'show', `${commit}:${name}`);
  } catch (error) {
    throw new RepositoryError(
      `${path} of ${revision} cannot be read: ${reasonOf(error, revision)}. Check the revision and the path`,
    );
  }
}

/**
 * The same for a file that must exist.
 *
 * @throws {RepositoryError} also when the commit has no such file
 */
export async function readFileAt(folder: string, revision: string, path: string): Promise<string> {
  const text = await findFileAt(folder, revision, path);
  if (text === undefined) throw new RepositoryError(`${revision} has no such file: check the path`);
  return text;
}

/**
 * The files of a folder that differ between a commit and another one, or the working copy with its untracked files.
 *
 * @returns paths from the root of the working copy
 */
export async function changedFiles(folder: string, base: string, head: string | undefined): Promise<readonly string[]> {
  const commits = head === undefined ? [base] : [base, head];
  const lists = await Promise.all([
    git(folder, 'diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', ...commits, '--', '.'),
    head === undefined ? git(folder, 'ls-files', '--others', '-z', '--full-name', '--', '.') : '',
  ]);
  return lists.flatMap((list) => list.split('\0').filter(Boolean));
}

/** The merge base of a revision and HEAD, so that later commits of the other branch do not count; the revision where git finds none. */
export const mergeBase = (folder: string, revision: string): Promise<string> =>
  git(folder, 'merge-base', revision, 'HEAD').then(
    (text) => text.trim(),
    () => revision,
  );

/**
 * The files that differ from the merge base of a revision and HEAD: committed or not, tracked or not.
 *
 * @returns absolute paths
 * @throws {RepositoryError} when git does not know the revision
 */
export async function changedSince(revision: string, folder = process.cwd()): Promise<ReadonlySet<string>> {
  try {
    const root = await rootOf(folder);
    // A shallow clone may not know where the branches part.
    const base = await mergeBase(folder, await commitOf(folder, revision));
    const lists = await Promise.all([
      git(folder, 'diff', '--name-only', '-z', '--no-renames', base, '--'),
      git(folder, 'ls-files', '--others', '--exclude-standard', '-z', '--full-name', '--', root),
    ]);
    return new Set(lists.flatMap((list) => list.split('\0').filter(Boolean)).map((path) => resolve(root, path)));
  } catch (error) {
    throw new RepositoryError(
      `--since ${revision} cannot be used: ${reasonOf(error, revision)}; is the clone deep enough?`,
    );
  }
}
