import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ForgeError } from '../forge.ts';

const exec = promisify(execFile);

/** A branch to push. */
export interface BranchInput {
  /** A folder of the working copy. */
  readonly folder: string;
  /** Paths whose changes are committed, relative to the folder. */
  readonly paths: readonly string[];
  readonly branch: string;
  /** Branch that it is merged into. */
  readonly base: string;
  /** Subject of the commit. */
  readonly message: string;
}

/** The result: nothing to commit, the branch has the same content already, or it was pushed. */
export type PushResult = 'no-changes' | 'same' | 'pushed';

/** Every commit of {@link pushBranch} ends with this line: a branch with other commits is not replaced. */
const trailer = 'Written-by: apimkit';
const identity = { name: 'apimkit', email: 'apimkit@users.noreply.github.com' };

/**
 * Commits changes of files on top of the checked-out commit, and pushes the commit as a branch. The working copy, its branch and its index stay as they are.
 *
 * @throws {ForgeError} when the branch is the base, has commits that apimkit did not make, or cannot be pushed
 * @example
 * await pushBranch({ folder: '.', paths: ['artifacts'], branch: 'apimkit/extract-dev', base: 'main', message: 'Changes made on dev' });
 */
export async function pushBranch({ folder, paths, branch, base, message }: BranchInput): Promise<PushResult> {
  if (branch === base) throw new ForgeError(`The branch ${branch} is the one that is merged into; choose another name`);
  const temporary = await mkdtemp(join(tmpdir(), 'apimkit-index-'));
  const git = async (...args: readonly string[]) =>
    (
      await exec('git', ['-C', folder, ...args], {
        env: { ...process.env, GIT_INDEX_FILE: join(temporary, 'index') },
        maxBuffer: 64 * 1024 * 1024,
      })
    ).stdout.trim();
  try {
    await git('check-ref-format', '--branch', branch);
    await git('read-tree', 'HEAD');
    await git('add', '--all', '--', ...paths);
    const tree = await git('write-tree');
    if (tree === (await git('rev-parse', 'HEAD^{tree}'))) return 'no-changes';
    const known = await remoteBranch(git, branch);
    if (known !== undefined && (await git('rev-parse', `${known}^{tree}`)) === tree) return 'same';
    const commit = await git(...(await authorOf(git)), 'commit-tree', tree, '-p', 'HEAD', '-m', message, '-m', trailer);
    // Only the commit that was looked at is replaced: another one may arrive in between.
    await git(
      'push',
      `--force-with-lease=refs/heads/${branch}:${known ?? ''}`,
      'origin',
      `${commit}:refs/heads/${branch}`,
    );
    return 'pushed';
  } catch (error) {
    if (error instanceof ForgeError) throw error;
    const reason = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
    throw new ForgeError(
      `The branch ${branch} cannot be pushed: ${withoutPassword(reason)}. Check that the job may write to the repository: docs/guides/pipelines.md`,
    );
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

type Git = (...args: readonly string[]) => Promise<string>;

/** The commit of the branch on the remote, which was made here. */
async function remoteBranch(git: Git, branch: string): Promise<string | undefined> {
  const listed = await git('ls-remote', '--heads', 'origin', `refs/heads/${branch}`);
  const [commit] = listed.split(/\s/);
  if (!commit) return undefined;
  await git('fetch', '--no-tags', 'origin', `refs/heads/${branch}`);
  const message = await git('log', '-1', '--format=%B', commit);
  if (message.split('\n').includes(trailer)) return commit;
  throw new ForgeError(
    `The branch ${branch} has commits that apimkit did not make. Merge or delete it, and run this again`,
  );
}

/** The identity of the user, else one of the program. */
async function authorOf(git: Git): Promise<readonly string[]> {
  const email = await git('config', 'user.email').catch(() => '');
  return email === '' ? ['-c', `user.name=${identity.name}`, '-c', `user.email=${identity.email}`] : [];
}

const withoutPassword = (text: string) => text.replaceAll(/:\/\/[^/\s@]+@/g, '://');
