import type { Diagnostic } from '@apimkit/diagnostics';
import { readArtifacts } from '@apimkit/model';
import { type Disk, readTree } from '@apimkit/model/node';
import { bundleFolder, bundleTree } from '@apimkit/openapi-bundle/node';
import { type FolderContent, withDisplayNames } from './display-names.ts';
import { RepositoryError } from './errors.ts';
import { readFileAt, readTreeAt } from './git.ts';

/**
 * Reads an artifacts folder, or what a commit has of it. A file that cannot be read is a diagnostic, never an absent resource.
 *
 * @param revision the commit; default: the files of the working copy
 * @param isWanted which files of the commit to read, by their paths in the folder; default: all
 * @throws {RepositoryError} when the folder does not exist, or git does not know the revision
 */
export async function readFolder(
  folder: string,
  revision?: string,
  isWanted?: (file: string) => boolean,
): Promise<FolderContent> {
  return contentOf(folder, await (revision === undefined ? onDisk(folder) : inGit(folder, revision, isWanted)));
}

/**
 * Reads an artifacts folder with what reads its files; the parts of specifications that lie elsewhere are read from the disk.
 *
 * @throws {RepositoryError} when the folder does not exist
 */
export const readFolderFrom = async (folder: string, disk: Disk): Promise<FolderContent> =>
  contentOf(folder, await onDisk(folder, disk));

function contentOf(folder: string, { tree, bundled, diagnostics }: Awaited<ReturnType<typeof onDisk>>): FolderContent {
  const read = readArtifacts(bundled.tree);
  const found = [
    ...diagnostics,
    ...bundled.diagnostics,
    // A part of a specification in several files is known by the specification.
    ...read.diagnostics.filter(({ code, file = '' }) => !(code === 'files/unknown' && bundled.parts.has(file))),
  ];
  return withDisplayNames(folder, { artifacts: read.artifacts, tree, diagnostics: found });
}

async function onDisk(folder: string, disk?: Disk) {
  const { tree, diagnostics } = await readTree(folder, disk).catch((error: unknown) => {
    throw new RepositoryError(error instanceof Error ? error.message : String(error));
  });
  return { tree, diagnostics, bundled: await bundleFolder(folder, tree) };
}

async function inGit(folder: string, revision: string, isWanted?: (file: string) => boolean) {
  const tree = await readTreeAt(folder, revision, isWanted);
  return {
    tree,
    diagnostics: [] as readonly Diagnostic[],
    bundled: await bundleTree(tree, (path) => readFileAt(folder, revision, path)),
  };
}
