import { Artifacts } from '@apimkit/model';
import { contentBefore } from './content-before.ts';
import type { CommitRange } from './range.ts';
import type { Repository } from './repository.ts';

/** The artifacts of an environment before and after some commits. */
export interface ChangedSides {
  readonly before: Artifacts;
  /** The repository with the changes. */
  readonly after: Repository;
}

/**
 * Reads the artifacts of an environment before some commits, with the overrides from before. A file that could not be read then
 * has no resources in them, so that its resources count as new.
 *
 * @throws {RepositoryError} when git cannot read the commit, or a file has errors after the commits
 * @example
 * const { before, after } = await sidesOfRange(repository, await commitRange('.', 'HEAD~1', '--since'));
 */
export async function sidesOfRange(repository: Repository, { base, head }: CommitRange): Promise<ChangedSides> {
  const after = head === undefined ? repository : repository.at(head);
  if (base === undefined) return { before: new Artifacts(), after };
  const { artifactsFolder } = repository;
  const content =
    artifactsFolder === undefined
      ? undefined
      : await contentBefore(artifactsFolder, { base, head }, await after.artifacts());
  const { artifacts } = await repository.at(base, content).inspect();
  return { before: artifacts, after };
}
