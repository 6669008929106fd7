import { access, realpath } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { readText } from '@apimkit/openapi/node';
import { type BundledTree, bundleTree } from './bundle-tree.ts';
import { hasFileReference } from './file-references.ts';

/**
 * Puts the specifications of a folder together; their parts may lie anywhere in the repository, but not outside of it.
 *
 * @param folder where the paths of `tree` start
 * @param tree texts that were read from it
 * @example
 * const { tree } = await readTree('artifacts');
 * const bundled = await bundleFolder('artifacts', tree);
 */
export async function bundleFolder(folder: string, tree: ReadonlyMap<string, string>): Promise<BundledTree> {
  const isNeeded = [...tree].some(([path, text]) => /specification\.\w+$/i.test(path) && hasFileReference(text));
  if (!isNeeded) return { tree, parts: new Set(), diagnostics: [] };
  const root = await repositoryOf(resolve(folder));
  return bundleTree(tree, async (path) => {
    const real = await realpath(resolve(folder, path));
    if (relative(root, real).split(sep)[0] === '..') throw new Error('it lies outside of the repository');
    return readText(real);
  });
}

/** The folder that contains `.git`; without one, the parent folder of the artifacts. */
async function repositoryOf(folder: string): Promise<string> {
  for (let at = await realpath(folder); dirname(at) !== at; at = dirname(at)) {
    const isRoot = await access(join(at, '.git')).then(
      () => true,
      () => false,
    );
    if (isRoot) return at;
  }
  return dirname(await realpath(folder));
}
