import type { Found } from '@apimkit/setup';

/**
 * Returns what the repository of the working directory has before it is set up. Tokens in its project file need no value.
 *
 * @throws {RepositoryError} when the project file has errors
 */
export async function foundHere(): Promise<Found> {
  const [{ readFound }, { defaultBranch, filesOf, openRepository, remoteUrl }] = await Promise.all([
    import('@apimkit/setup/node'),
    import('@apimkit/repository/node'),
  ]);
  const [files, remote, branch, { projectFile }] = await Promise.all([
    filesOf('.'),
    remoteUrl('.'),
    defaultBranch('.'),
    openRepository('.'),
  ]);
  return readFound('.', { files, remote, branch, project: projectFile?.project });
}
