import { lstat, readdir, realpath } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { readText } from '@apimkit/openapi/node';
import { RepositoryError } from './errors.ts';

/** The file that lists the files that `render` wrote: only those may be replaced or deleted. */
export const renderedList = '.apimkit-rendered.json';

/** The list as a text. */
export const renderedListOf = (paths: Iterable<string>): string =>
  `${JSON.stringify({ writtenBy: 'apimkit render', files: [...paths].sort() }, null, 2)}\n`;

/**
 * Rejects a folder with files that `render` did not write: its content is replaced, and they would be lost.
 *
 * @param folder what `--out` names; it need not exist
 * @param others folders and files that must not lie in it: where the command runs, the artifacts, the project file
 * @throws {RepositoryError} that names what would be lost
 */
export async function checkRenderedFolder(folder: string, others: readonly string[]): Promise<void> {
  const root = await realpath(resolve(folder)).catch(ifMissing);
  if (root === undefined) return;
  if (!(await lstat(root)).isDirectory()) throw new RepositoryError(`--out ${folder} is a file; pass a folder`);
  for (const other of others) {
    const real = await realpath(resolve(other)).catch(ifMissing);
    if (real !== undefined && `${real}${sep}`.startsWith(root.endsWith(sep) ? root : `${root}${sep}`))
      throw new RepositoryError(
        `--out ${folder} contains ${real}, and render replaces the content of its folder; pass an empty or a new folder`,
      );
  }
  // What a killed run left half written is completed first, its list included.
  const { finishReplacement } = await import('@apimkit/model/node');
  await finishReplacement(root);
  const own = new Set(await writtenIn(root));
  const strangers = await strangersIn(root, own);
  if (strangers.length === 0) return;
  const shown = strangers.slice(0, shownAtMost).join(', ') + (strangers.length > shownAtMost ? ', …' : '');
  throw new RepositoryError(
    `--out ${folder} contains files that render did not write: ${shown}. They would be lost; pass an empty or a new folder, or delete them first`,
  );
}

const shownAtMost = 5;

async function writtenIn(root: string): Promise<readonly string[]> {
  const text = await readText(join(root, renderedList)).catch(ifMissing);
  if (text === undefined) return [];
  try {
    const { files } = JSON.parse(text) as { files?: unknown };
    return Array.isArray(files) ? [renderedList, ...files.filter((one) => typeof one === 'string')] : [];
  } catch {
    // Then nothing is known to be ours.
    return [];
  }
}

/** Lists files, links and other entries. Stops early, because the folder can be a whole disk. */
async function strangersIn(root: string, own: ReadonlySet<string>): Promise<readonly string[]> {
  const found: string[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined && found.length <= shownAtMost; folder = folders.pop())
    for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.name === '.git') found.unshift(path);
      else if (entry.isDirectory()) folders.push(path);
      else if (!own.has(path)) found.push(path);
    }
  return found;
}

function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
