import { mkdir, realpath, rename, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
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
    await mkdir(dirname(full), { recursive: true });
    const real = await realpath(dirname(full));
    if (real !== root && !real.startsWith(`${root}${sep}`))
      throw new Error(
        `The folder of ${file.path} is a link that leads out of the repository. Nothing more was written`,
      );
    const temporary = join(real, `.${file.path.split('/').at(-1)}.apimkit-new`);
    await writeFile(temporary, text);
    await rename(temporary, full);
  }
}
