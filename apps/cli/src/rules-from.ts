import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { access, mkdtemp, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { UserError } from './command.ts';

const exec = promisify(execFile);

/** The files of a revision in a folder of their own. */
export interface RulesFolder {
  readonly folder: string;
  /** The path in it of a file or folder of the working copy. */
  pathOf(path: string): string;
}

/**
 * Lays out a revision, so that the rules of the base branch judge a pull request that may have changed them. Packages are those that
 * are installed here.
 *
 * @throws {UserError} when git does not know the revision
 */
export async function rulesFrom(revision: string): Promise<RulesFolder> {
  const top = await git('rev-parse', '--show-toplevel').catch(() => {
    throw new UserError(`--rules-from ${revision}: this folder is not in a repository of git`);
  });
  // A name that begins with a dash would be read as an option.
  const commit = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`).catch(() => {
    throw new UserError(`--rules-from ${revision}: git does not know this revision; is the clone deep enough?`);
  });
  const parent = await mkdtemp(join(tmpdir(), 'apimkit-rules-'));
  const folder = join(parent, 'tree');
  // However the program ends, short of being killed.
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
