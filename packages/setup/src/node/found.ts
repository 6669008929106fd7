import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readText } from '@apimkit/openapi/node';
import { environmentFiles, type Found } from '../init/choices.ts';

/**
 * Reads what {@link choicesFor} needs to know about a repository.
 *
 * @param folder root of the repository
 * @param facts files, remote and branch; see `filesOf`, `remoteUrl` and `defaultBranch` of `@apimkit/repository/node`
 * @throws {UnreadableFile} when an override file cannot be read
 */
export async function readFound(folder: string, facts: Omit<Found, 'texts'>): Promise<Found> {
  const paths = environmentFiles(facts);
  const texts = await Promise.all(paths.map((path) => readText(join(folder, path))));
  return { ...facts, texts: new Map(paths.map((path, index) => [path, texts[index] ?? ''])) };
}

/**
 * Reads a file that the set-up may replace.
 *
 * @returns undefined when there is none
 * @throws {Error} when it is a link or a folder: a link may lead out of the repository
 */
export async function existingText(folder: string, path: string): Promise<string | undefined> {
  const full = join(folder, path);
  const found = await lstat(full).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (!found) return undefined;
  if (!found.isFile()) throw new Error(`${path} is not a regular file. Move it away, and run the command again`);
  return readFile(full, 'utf8');
}
