import { execFile } from 'node:child_process';
import { relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import type { FileTree } from '@apimkit/model';
import { UserError } from './command.ts';

const exec = promisify(execFile);
const options = { encoding: 'buffer', maxBuffer: 512 * 1024 * 1024 } as const;

/**
 * The texts of a folder as a commit has them.
 *
 * @throws {UserError} when git does not know the revision, or the folder is in no repository
 */
export async function readTreeAt(folder: string, revision: string): Promise<FileTree> {
  const git = async (...args: readonly string[]) => (await exec('git', ['-C', folder, ...args], options)).stdout;
  try {
    const top = (await git('rev-parse', '--show-toplevel')).toString('utf8').trim();
    const prefix = relative(top, resolve(folder)).split(sep).join('/');
    const commit = (await git('rev-parse', '--verify', '--quiet', `${revision}^{commit}`)).toString('utf8').trim();
    const listed = (
      await git('ls-tree', '-r', '-z', '--full-tree', '--name-only', commit, '--', prefix || '.')
    ).toString('utf8');
    const paths = listed.split('\0').filter(Boolean);
    const tree = new Map<string, string>();
    for (const path of paths) {
      const text = (await git('show', `${commit}:${path}`)).toString('utf8');
      tree.set(prefix === '' ? path : path.slice(prefix.length + 1), text);
    }
    return tree;
  } catch (error) {
    const reason =
      error instanceof Error && 'code' in error && error.code === 'ENOENT'
        ? 'git is not installed'
        : `git does not know ${revision} here`;
    throw new UserError(`The artifacts of ${revision} cannot be read: ${reason}; is the clone deep enough?`);
  }
}

/**
 * The text of a file as a commit has it, by its path from a folder.
 *
 * @throws {Error} when the commit has no such file
 */
export async function readFileAt(folder: string, revision: string, path: string): Promise<string> {
  const place = resolve(folder, path);
  try {
    const top = (await exec('git', ['-C', folder, 'rev-parse', '--show-toplevel'])).stdout.trim();
    const name = relative(top, place).split(sep).join('/');
    return (await exec('git', ['-C', folder, 'show', `${revision}:${name}`], options)).stdout.toString('utf8');
  } catch {
    throw new Error(`${revision} has no such file`);
  }
}

/** Where this branch left a revision, so that what others merged meanwhile is not ours; the revision where git cannot tell. */
export const forkOf = (folder: string, revision: string): Promise<string> =>
  exec('git', ['-C', folder, 'merge-base', revision, 'HEAD']).then(
    ({ stdout }) => stdout.trim(),
    () => revision,
  );
