import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { UserError } from '../command.ts';

const exec = promisify(execFile);

/**
 * The files that differ from where this branch left a revision: committed or not, tracked or not.
 *
 * @returns absolute paths
 * @throws {UserError} when git does not know the revision
 */
export async function changedSince(revision: string, folder = process.cwd()): Promise<ReadonlySet<string>> {
  const git = async (...args: readonly string[]) =>
    (await exec('git', ['-C', folder, ...args], { maxBuffer: 256 * 1024 * 1024 })).stdout;
  try {
    const top = (await git('rev-parse', '--show-toplevel')).trim();
    const commit = (await git('rev-parse', '--verify', '--quiet', `${revision}^{commit}`)).trim();
    // What others have merged meanwhile is not ours; a shallow clone may not know where the branches part.
    const base = await git('merge-base', commit, 'HEAD').then(
      (text) => text.trim(),
      () => commit,
    );
    const lists = await Promise.all([
      git('diff', '--name-only', '-z', '--no-renames', base, '--'),
      git('ls-files', '--others', '--exclude-standard', '-z', '--full-name', '--', `${top}`),
    ]);
    return new Set(lists.flatMap((list) => list.split('\0').filter(Boolean)).map((path) => resolve(top, path)));
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const reason = isMissing ? 'git is not installed' : `git does not know ${revision} here`;
    throw new UserError(`--since ${revision} cannot be used: ${reason}; is the clone deep enough?`);
  }
}
