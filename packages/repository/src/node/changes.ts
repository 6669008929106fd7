import type { Change } from '@apimkit/breaking';
import type { Artifacts } from '@apimkit/model';
import { RepositoryError } from './errors.ts';
import { mergeBase } from './git.ts';
import type { Repository } from './repository.ts';
import { readSpecificationFile } from './specification-file.ts';

/**
 * Everything that changed for callers of a service: specifications, and what the gateway asks of them.
 *
 * @param base a git revision, whose merge base with HEAD is compared; or the artifacts of the live service
 * @throws {RepositoryError} when git does not know the revision, or a file or specification cannot be read
 * @example
 * const changes = await callerChanges(await openRepository('.'), 'origin/main');
 */
export async function callerChanges(
  repository: Repository,
  base: string | { readonly live: Artifacts },
): Promise<readonly Change[]> {
  const { compareSides } = await import('../gateway/compare.ts');
  const after = await repository.artifacts();
  if (typeof base !== 'string') return readable(() => compareSides({ artifacts: base.live, isLive: true }, after));
  const fork = await mergeBase(repository.artifactsFolder ?? repository.folder, base);
  const before = await repository.at(fork).artifacts();
  return readable(() => compareSides(before, after));
}

/**
 * Everything that changed between two specification files.
 *
 * @throws {RepositoryError} when a file cannot be read
 */
export async function specificationChanges(before: string, after: string): Promise<readonly Change[]> {
  const { compareSpecifications } = await import('@apimkit/breaking');
  const [was, is] = await Promise.all([readSpecificationFile(before), readSpecificationFile(after)]);
  return readable(() => compareSpecifications(was, is));
}

async function readable(compare: () => readonly Change[]): Promise<readonly Change[]> {
  const { UnreadableSpecificationError } = await import('@apimkit/breaking');
  try {
    return compare();
  } catch (error) {
    throw error instanceof UnreadableSpecificationError ? new RepositoryError(error.message) : error;
  }
}
