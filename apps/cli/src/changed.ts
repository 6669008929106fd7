import type { Artifacts } from '@apimkit/model';
import type { CommitRange, Repository } from '@apimkit/repository/node';
import type { Changes } from '@apimkit/sync';
import { type Context, textOf, UserError } from './command.ts';
import { desiredOf, withArtifacts } from './repository.ts';

/** The artifacts to publish and, with `--since` or `--commit-id`, what changed in them. */
export interface ChangedArtifacts {
  readonly artifacts: Artifacts;
  readonly changes?: Changes;
}

/**
 * Reads the artifacts to publish.
 *
 * @throws {UserError} when both options are given
 * @throws {RepositoryError} when a file has errors, or a commit is missing
 */
export async function changedArtifacts(context: Context): Promise<ChangedArtifacts> {
  const repository = withArtifacts(context);
  const range = await rangeOf(context, repository);
  if (!range) return desiredOf(context);
  const [{ sidesOfRange }, { changesBetween }, { count }] = await Promise.all([
    import('@apimkit/repository/node'),
    import('@apimkit/sync'),
    import('@apimkit/diagnostics'),
  ]);
  const { before, after } = await sidesOfRange(repository, range);
  const { artifacts } = await desiredOf({ ...context, repository: after });
  const changes = changesBetween(before, artifacts);
  const [base, head] = [range.base?.slice(0, 10) ?? 'the first commit', range.head?.slice(0, 10) ?? 'the working copy'];
  const [changed, removed] = [count(changes.changed.size, 'resource'), changes.removed.size];
  context.output.log('info', `info: from ${base} to ${head}: ${changed} changed, ${removed} removed`);
  return { artifacts, changes };
}

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
