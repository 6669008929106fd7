import { RepositoryError } from './errors.ts';
import { git, isMissingGit } from './git.ts';

/** The commits whose changes are published. */
export interface CommitRange {
  /** Id of the commit before the changes; undefined before the first commit of all. */
  readonly base: string | undefined;
  /** Id of the commit with the changes; undefined: the working copy. */
  readonly head: string | undefined;
}

/**
 * Reads a range of commits: `REV` (what changed since then, in the working copy), `BASE..HEAD` (what changed between the two) or
 * `BASE...HEAD` (what changed in HEAD since the two parted).
 *
 * @param option the option of the user, for messages
 * @throws {RepositoryError} when the folder is in no repository or a commit is missing, with how to fetch more
 * @example
 * await commitRange('.', 'origin/main..HEAD', '--since'); // { base: '4b1c…', head: '93fe…' }
 */
export async function commitRange(folder: string, text: string, option: string): Promise<CommitRange> {
  const [base = '', head, ...rest] = text.split(/\.\.\.?/);
  const isFork = text.includes('...');
  if (base === '' || rest.length > 0)
    throw new RepositoryError(`${option} ${text}: expected a revision, or two of them as BASE..HEAD`);
  const known = (revision: string) => commitOf(folder, revision, option);
  const [from, to] = [await known(base), head === undefined ? undefined : await known(head || 'HEAD')];
  if (!isFork || to === undefined) return { base: from, head: to };
  const fork = await git(folder, 'merge-base', from, to).catch(async () => {
    throw missing(`the merge base of ${text}`, option, await isShallow(folder));
  });
  return { base: fork.trim(), head: to };
}

/**
 * The range of one commit: what it changed compared with its first parent, as the variable `COMMIT_ID` of the toolkit's
 * pipelines means it.
 *
 * @throws {RepositoryError} as {@link commitRange}
 */
export async function rangeOfCommit(folder: string, revision: string, option: string): Promise<CommitRange> {
  const head = await commitOf(folder, revision, option);
  const [, parent] = (await git(folder, 'rev-list', '--parents', '--max-count=1', head)).trim().split(' ');
  if (parent === undefined && (await isShallow(folder))) throw missing(`${revision}^`, option, true);
  return { base: parent === undefined ? undefined : await commitOf(folder, parent, option), head };
}

/**
 * The id of a commit.
 *
 * @param option the option of the user, for messages
 * @throws {RepositoryError} as {@link commitRange}
 */
export async function commitOf(folder: string, revision: string, option: string): Promise<string> {
  const verify = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  try {
    return (await git(folder, ...verify)).trim();
  } catch (error) {
    if (isMissingGit(error))
      throw new RepositoryError(`${option} ${revision}: git is not installed. Install it, or run without ${option}`);
    const isRepository = await git(folder, 'rev-parse', '--git-dir').then(
      () => true,
      () => false,
    );
    if (!isRepository)
      throw new RepositoryError(
        `${option} ${revision}: ${folder} is not in a git repository. Run the command in a clone, or publish without ${option}`,
      );
    throw missing(revision, option, await isShallow(folder));
  }
}

const isShallow = async (folder: string) =>
  (await git(folder, 'rev-parse', '--is-shallow-repository')).trim() === 'true';

const missing = (revision: string, option: string, shallow: boolean) =>
  new RepositoryError(
    shallow
      ? `${option} ${revision}: this shallow clone does not have the commit. Fetch more: git fetch --unshallow, or fetch-depth: 0 of actions/checkout, or fetchDepth: 0 of the checkout in Azure Pipelines`
      : `${option} ${revision}: the clone does not have this commit. Check the name, or fetch it: git fetch origin`,
  );

/** The id of the commit that is checked out; undefined outside of a repository, and before the first commit. */
export const headCommit = (folder: string): Promise<string | undefined> =>
  git(folder, 'rev-parse', '--verify', '--quiet', 'HEAD').then(
    (text) => text.trim(),
    () => undefined,
  );
