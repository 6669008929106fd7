import { Artifacts } from '@apimkit/model';
import { changedPart } from './changed-part.ts';
import { contentBefore } from './content-before.ts';
import type { CommitRange } from './range.ts';
import type { Repository } from './repository.ts';

/** The artifacts of an environment before and after some commits. */
export interface ChangedSides {
  readonly before: Artifacts;
  /** The repository with the changes. */
  readonly after: Repository;
  /** Both sides have only the folders of resources with changed files. */
  readonly isPart: boolean;
}

/**
 * Reads the artifacts of an environment before some commits, with the overrides from before. A file that could not be read then
 * has no resources in them, so that its resources count as new.
 *
 * @param options `part`: read only the resources with changed files, if that is enough to compare them
 * @throws {RepositoryError} when git cannot read the commit, or a file has errors after the commits
 * @example
 * const { before, after } = await sidesOfRange(repository, await commitRange('.', 'HEAD~1', '--since'));
 */
export async function sidesOfRange(
  repository: Repository,
  { base, head }: CommitRange,
  { part = false }: { readonly part?: boolean } = {},
): Promise<ChangedSides> {
  const { artifactsFolder } = repository;
  const after = head === undefined ? repository : repository.at(head);
  if (base === undefined) return { before: new Artifacts(), after, isPart: false };
  if (artifactsFolder === undefined)
    return { before: (await repository.at(base).inspect()).artifacts, after, isPart: false };
  // Overrides report resources that do not exist, for which all of them must be known.
  const found =
    part && (await repository.overrides()).files.length === 0
      ? await changedPart(artifactsFolder, { base, head })
      : undefined;
  if (found) {
    const { artifacts } = await repository.at(base, found.before).inspect();
    return { before: artifacts, after: repository.at(found.head, found.after), isPart: true };
  }
  const content = await contentBefore(artifactsFolder, { base, head }, await after.artifacts());
  const { artifacts } = await repository.at(base, content).inspect();
  return { before: artifacts, after, isPart: false };
}
