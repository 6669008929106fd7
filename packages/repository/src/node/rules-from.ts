import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { access, mkdtemp, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { RepositoryError } from './errors.ts';

const exec = promisify(execFile);

/** The files of a revision in a temporary folder. */
export interface RulesFolder {
  readonly folder: string;
  /** The path in it of a file or folder of the working copy. */
  pathOf(path: string): string;
}

/**
 * Checks a revision out into a temporary folder, so that a pull request is checked by the rules of its base branch and not by its own.
 * Packages are those that are installed here. The folder is removed when the process exits.
 *
 * @throws {RepositoryError} when git does not know the revision
 */
export async function rulesFrom(revision: string): Promise<RulesFolder> {
  const top = await git('rev-parse', '--show-toplevel').catch(() => {
    throw new RepositoryError(
      `--rules-from ${revision}: this folder is not in a git repository. Run the command in a clone`,
    );
  });
  // A name that begins with a dash would be read as an option.
  const commit = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`).catch(() => {
    throw new RepositoryError(`--rules-from ${revision}: unknown git revision; is the clone deep enough?`);
  });
  const parent = await mkdtemp(join(tmpdir(), 'apimkit-rules-'));
  const folder = join(parent, 'tree');
  // On every exit, unless the process is killed.
  process.once('exit', () => rmSync(parent, { recursive: true, force: true }));
  const index = { env: { ...process.env, GIT_INDEX_FILE: join(parent, 'index') }, cwd: top };
  await exec('git', ['read-tree', commit], index);
  await exec('git', ['checkout-index', '--all', `--prefix=${folder}/`], index);
  const modules = join(top, 'node_modules');
  const [isThere, isTaken] = await Promise.all([exists(modules), exists(join(folder, 'node_modules'))]);
  if (isThere && !isTaken) await symlink(modules, join(folder, 'node_modules'), 'junction');
  return { folder, pathOf: (path) => join(folder, relative(top, resolve(path))) };
}

const git = async (...args: readonly string[]) => (await exec('git', args)).stdout.trim();
const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
