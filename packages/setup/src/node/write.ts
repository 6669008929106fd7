import { mkdir, realpath, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import type { FileChange } from '../init/merge.ts';

/**
 * Writes files of a set-up. Each one is complete or unchanged, also when the run is stopped.
 *
 * @param changes those to write, with their texts
 * @throws {Error} when a folder of a file is a link that leads out of the repository
 */
export async function writeChanges(folder: string, changes: readonly FileChange[]): Promise<void> {
  const root = await realpath(folder);
  for (const { file, text } of changes) {
    const full = join(root, file.path);
    const real = await realFolder(dirname(full));
    if (real !== root && !real.startsWith(`${root}${sep}`))
      throw new Error(
        `The folder of ${file.path} is a link that leads out of the repository. Nothing more was written`,
      );
    await mkdir(real, { recursive: true });
    const temporary = join(real, `.${file.path.split('/').at(-1)}.apimkit-new`);
    await writeFile(temporary, text);
    await rename(temporary, full);
  }
}

/** The real path of a folder that may not exist yet: that of the nearest one above it which does. */
async function realFolder(folder: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'ENOENT') throw error;
    return join(await realFolder(dirname(folder)), basename(folder));
  }
}
