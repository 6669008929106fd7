import type { Choices } from '../init/choices.ts';
import { initFiles } from '../init/files.ts';
import { changeOf, type FileChange } from '../init/merge.ts';
import type { InitOptions } from '../init/setup-file.ts';
import { existingText } from './found.ts';

/**
 * Compares the files of a set-up with those of a repository.
 *
 * @param folder root of the repository
 * @throws {Error} when a link or a folder is in the place of a file
 */
export const changesIn = (folder: string, choices: Choices, options: InitOptions): Promise<readonly FileChange[]> =>
  Promise.all(initFiles(choices, options).map(async (file) => changeOf(file, await existingText(folder, file.path))));
