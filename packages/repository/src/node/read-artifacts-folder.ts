import type { FolderContent } from './display-names.ts';

/**
 * Reads the artifacts of a folder, whether it is in a repository or not.
 *
 * @throws {RepositoryError} when a file has errors, or there are no artifacts
 * @example
 * const { artifacts } = await readArtifactsFolder('artifacts');
 */
export async function readArtifactsFolder(folder: string): Promise<FolderContent> {
  const [{ readFolder }, { refuseArtifacts }] = await Promise.all([import('./artifacts.ts'), import('./desired.ts')]);
  const content = await readFolder(folder);
  refuseArtifacts(content, folder);
  return content;
}
