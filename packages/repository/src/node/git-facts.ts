import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { git, isMissingGit } from './git.ts';

/**
 * Returns the files of a folder by their paths in it, with `/`: those that git tracks or would add, or all files when the folder is in no repository.
 *
 * @example
 * await filesOf('.'); // ['apimkit.yaml', 'artifacts/tags/red/tagInformation.json']
 */
export async function filesOf(folder: string): Promise<readonly string[]> {
  const listed = await git(folder, 'ls-files', '-z', '--cached', '--others', '--exclude-standard').catch(
    () => undefined,
  );
  // A file that is both tracked and changed is listed once; one that has conflicts is listed three times.
  return listed === undefined ? allFiles(folder) : [...new Set(listed.split('\0').filter(Boolean))].sort();
}

const skipped = new Set(['.git', 'node_modules']);

async function allFiles(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  const open = [folder];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const entry of await readdir(next, { withFileTypes: true })) {
      const path = join(next, entry.name);
      if (entry.isDirectory() && !skipped.has(entry.name)) open.push(path);
      else if (entry.isFile()) found.push(relative(folder, path).split(sep).join('/'));
    }
  return found.sort();
}

/**
 * Returns the branch that pull requests are merged into: the one of the remote, else the branch that is checked out. Undefined in no repository.
 *
 * @example
 * await defaultBranch('.'); // 'main'
 */
export async function defaultBranch(folder: string): Promise<string | undefined> {
  const remote = await git(folder, 'symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD').catch(() => '');
  const name =
    remote.trim().replace(/^origin\//, '') ||
    (await git(folder, 'symbolic-ref', '--short', 'HEAD').catch(() => '')).trim();
  return name === '' ? undefined : name;
}

/**
 * Returns the address of the remote `origin`, or undefined.
 *
 * @example
 * await remoteUrl('.'); // 'https://github.com/contoso/apis'
 */
export async function remoteUrl(folder: string): Promise<string | undefined> {
  const url = (await git(folder, 'remote', 'get-url', 'origin').catch(() => '')).trim();
  return url === '' ? undefined : url;
}

/** The clone that a folder is in. */
export interface Clone {
  /** False when no program git is installed. */
  readonly hasGit: boolean;
  /** Absolute path of the working copy; undefined in no repository. */
  readonly root?: string;
  /** Why git cannot use the folder, in its words; absent in no repository. */
  readonly problem?: string;
  readonly isShallow: boolean;
  /** Commits that lead to the checked-out one, as far as the clone has them. */
  readonly commits: number;
}

/**
 * Returns whether a folder is in a git repository, and how much of the history the clone has.
 *
 * @example
 * const { isShallow } = await cloneOf('.');
 */
export async function cloneOf(folder: string): Promise<Clone> {
  const none = { isShallow: false, commits: 0 };
  try {
    const [root = '', shallow] = (await git(folder, 'rev-parse', '--show-toplevel', '--is-shallow-repository')).split(
      '\n',
    );
    const commits = await git(folder, 'rev-list', '--count', 'HEAD').catch(() => '0');
    return { hasGit: true, root, isShallow: shallow === 'true', commits: Number(commits) };
  } catch (error) {
    const [, problem] = /^fatal: (.*)$/m.exec(String((error as { readonly stderr?: unknown }).stderr)) ?? [];
    const isElsewhere = problem === undefined || problem.startsWith('not a git repository');
    return { ...none, hasGit: !isMissingGit(error), ...(isElsewhere ? {} : { problem }) };
  }
}

/**
 * Returns the files of a folder that have changes which are not committed, or undefined in no repository.
 *
 * @example
 * await uncommittedIn('artifacts'); // ['artifacts/tags/red/tagInformation.json']
 */
export async function uncommittedIn(folder: string): Promise<readonly string[] | undefined> {
  const listed = await git(folder, 'status', '--porcelain', '-z', '--', '.').catch(() => undefined);
  return listed
    ?.split('\0')
    .filter(Boolean)
    .map((line) => line.slice(3));
}
