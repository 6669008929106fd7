import type { Artifacts } from '@apimkit/model';
import type { CommitRange, Repository } from '@apimkit/repository/node';
import type { Changes } from '@apimkit/sync';
import { type Context, listOf, textOf, UserError } from './command.ts';
import { desiredOf, withArtifacts } from './repository.ts';

/** The artifacts to publish and, with `--since` or `--commit-id`, what changed in them. */
export interface ChangedArtifacts {
  readonly artifacts: Artifacts;
  readonly changes?: Changes;
  /** Only the resources with changed files were read. */
  readonly isPart?: boolean;
}

/**
 * Reads the artifacts to publish.
 *
 * @param whole read all of them, although a few changed
 * @throws {UserError} when both options are given
 * @throws {RepositoryError} when a file has errors, or a commit is missing
 */
export async function changedArtifacts(context: Context, whole = needsAll(context)): Promise<ChangedArtifacts> {
  const repository = withArtifacts(context);
  const range = await rangeOf(context, repository);
  if (!range) return desiredOf(context);
  const [{ sidesOfRange }, { changesBetween }, { count }] = await Promise.all([
    import('@apimkit/repository/node'),
    import('@apimkit/sync'),
    import('@apimkit/diagnostics'),
  ]);
  const { before, after, isPart } = await sidesOfRange(repository, range, { part: !whole });
  const { artifacts } = await desiredOf({ ...context, repository: after });
  const changes = changesBetween(before, artifacts);
  // What a file no longer describes, another file may describe.
  if (isPart && changes.removed.size > 0) return changedArtifacts(context, true);
  const [base, head] = [range.base?.slice(0, 10) ?? 'the first commit', range.head?.slice(0, 10) ?? 'the working copy'];
  const [changed, removed] = [count(changes.changed.size, 'resource'), changes.removed.size];
  context.output.log('info', `info: from ${base} to ${head}: ${changed} changed, ${removed} removed`);
  return { artifacts, changes, isPart };
}

/** True for options that depend on all files: selectors match tags and names. */
const needsAll = ({ values }: Context) =>
  values.checkKeyVault === true || listOf(values, 'select').length + listOf(values, 'exclude').length > 0;

/** The commits that the options name; an option of the command line wins over the variable. */
async function rangeOf({ values, given }: Context, repository: Repository): Promise<CommitRange | undefined> {
  const [since, commit] = [textOf(values, 'since'), textOf(values, 'commitId')];
  if (since === undefined && commit === undefined) return undefined;
  if (since !== undefined && given.has('commitId')) throw new UserError('Pass either --since or --commit-id, not both');
  const { commitRange, rangeOfCommit } = await import('@apimkit/repository/node');
  const folder = repository.artifactsFolder ?? repository.folder;
  return since === undefined
    ? rangeOfCommit(folder, commit ?? '', given.has('commitId') ? '--commit-id' : 'COMMIT_ID')
    : commitRange(folder, since, '--since');
}
