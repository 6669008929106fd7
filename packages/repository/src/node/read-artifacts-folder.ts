import type { FolderContent } from './display-names.ts';

/**
 * Reads the artifacts of a folder, whether it is in a repository or not.
 *
 * @throws {RepositoryError} when a file has errors, or there are no artifacts
 * @example
 * const { artifacts } = await readArtifactsFolder('artifacts');
 */
export const readArtifactsFolder = (folder: string): Promise<FolderContent> => read(folder, undefined);

/**
 * Reads the artifacts that a folder has in a commit.
 *
 * @param revision anything that git takes for a commit: `main`, `HEAD~1`
 * @throws {RepositoryError} when a file has errors, there are no artifacts, or git does not know the revision
 * @example
 * const { artifacts } = await readArtifactsFolderAt('artifacts', 'HEAD~1');
 */
export const readArtifactsFolderAt = (folder: string, revision: string): Promise<FolderContent> =>
  read(folder, revision);

async function read(folder: string, revision: string | undefined): Promise<FolderContent> {
  const [{ readFolder }, { refuseArtifacts }] = await Promise.all([import('./artifacts.ts'), import('./desired.ts')]);
  const content = await readFolder(folder, revision);
  refuseArtifacts(content, folder, { revision });
  return content;
}
