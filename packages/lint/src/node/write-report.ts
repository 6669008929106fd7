import { lstat, mkdir, realpath, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isInside } from '@apimkit/repository/node';
import { LintError } from './errors.ts';

/**
 * Writes a report or a baseline. A committed link at its path must not lead the text out of the folder, because the given path is inside of it.
 *
 * @throws {LintError} if it would
 */
export async function writeReport(file: string, text: string): Promise<void> {
  const here = process.cwd();
  const path = resolve(file);
  if (isInside(path, here)) {
    const [place, folder] = await Promise.all([nearest(path), realpath(here)]);
    if (!isInside(place, folder))
      throw new LintError(
        `${file} was not written: a link leads it to ${place}, outside of this folder; remove the link`,
      );
  }
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** Where a path leads: of what does not exist yet, the folder that does. */
async function nearest(path: string): Promise<string> {
  return realpath(path).catch(async (error: NodeJS.ErrnoException) => {
    // A link to what does not exist would make it exist.
    const isLink = await lstat(path).then(
      (one) => one.isSymbolicLink(),
      () => false,
    );
    if (error.code === 'ENOENT' && !isLink && dirname(path) !== path) return nearest(dirname(path));
    throw new LintError(`${path} cannot be written: ${error.message}. Choose another file`);
  });
}
