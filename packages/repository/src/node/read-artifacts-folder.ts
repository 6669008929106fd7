import type { FolderContent } from './display-names.ts';

/**
 * Reads the artifacts of a folder, whether it is in a repository or not.
 *
 * @param revision read what this commit has; default: the files of the working copy
 * @throws {RepositoryError} when a file has errors, there are no artifacts, or git does not know the revision
 * @example
 * const { artifacts } = await readArtifactsFolder('artifacts');
 */
export async function readArtifactsFolder(folder: string, revision?: string): Promise<FolderContent> {
  const [{ readFolder }, { refuseArtifacts }] = await Promise.all([import('./artifacts.ts'), import('./desired.ts')]);
  const content = await readFolder(folder, revision);
  refuseArtifacts(content, folder, { revision });
  return content;
}
