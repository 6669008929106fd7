import { mkdir } from 'node:fs/promises';
import type { FileTree } from '@apimkit/model';
import type { Repository } from './repository.ts';

/** The files of an environment. */
export interface Rendered {
  /** Texts by path. */
  readonly tree: FileTree;
  /** Resources in them. */
  readonly resources: number;
  /** Values that were masked. */
  readonly masked: number;
}

/**
 * The artifacts of a repository's environment as files, with secrets masked.
 *
 * @throws {RepositoryError} when a file of the repository has errors
 * @example
 * const rendered = await renderEnvironment(await openRepository('.', { environment: 'prod' }), 'toolkit');
 * await writeRendered('rendered', rendered);
 */
export async function renderEnvironment(
  repository: Pick<Repository, 'desired'>,
  layout: 'toolkit' | 'cli',
): Promise<Rendered> {
  const [{ masked }, { writeArtifacts }, { renderedList, renderedListOf }] = await Promise.all([
    import('@apimkit/overrides'),
    import('@apimkit/model'),
    import('./rendered-folder.ts'),
  ]);
  const { artifacts, count } = masked(await repository.desired());
  const files = writeArtifacts(artifacts, layout);
  return {
    tree: new Map([...files, [renderedList, renderedListOf(files.keys())]]),
    resources: artifacts.size,
    masked: count,
  };
}

/**
 * Writes rendered files into a folder: a new or empty one, or one that was written by this function, which is replaced.
 *
 * @param others folders and files that must not lie in it: the working directory, the artifacts, the project file
 * @throws {RepositoryError} when the folder has other files, which would be lost
 */
export async function writeRendered(
  folder: string,
  { tree }: Rendered,
  { others = [], signal }: { readonly others?: readonly string[]; readonly signal?: AbortSignal } = {},
): Promise<void> {
  const [{ readTree, replaceTree }, { checkRenderedFolder }] = await Promise.all([
    import('@apimkit/model/node'),
    import('./rendered-folder.ts'),
  ]);
  await checkRenderedFolder(folder, others);
  await mkdir(folder, { recursive: true });
  const { tree: before } = await readTree(folder);
  await replaceTree(folder, tree, before, signal ? { signal } : {});
}
