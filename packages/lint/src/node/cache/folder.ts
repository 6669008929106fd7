import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { displayPath } from '@apimkit/repository/node';
import type { LintOptions } from '../options.ts';
import type { LintOfProject } from '../project-lint.ts';

const exec = promisify(execFile);

/**
 * The folder of the cache, if there is to be one: by default `.apimkit/cache/lint` beside the project file. A folder that git tracks is not used,
 * because the author of a pull request could commit findings of other files.
 */
export async function cacheFolder(
  { cache = false, onNote }: Pick<LintOptions, 'cache' | 'onNote'>,
  project: LintOfProject | undefined,
): Promise<string | undefined> {
  if (cache === false) return undefined;
  const beside = project === undefined ? process.cwd() : dirname(resolve(project.file));
  const folder = cache === true ? join(beside, '.apimkit', 'cache', 'lint') : resolve(cache);
  const reason = await reasonAgainst(folder);
  if (reason === undefined) return folder;
  onNote?.({ level: 'warn', text: `The cache ${displayPath(folder)} is not used: ${reason}` });
  return undefined;
}

async function reasonAgainst(folder: string): Promise<string | undefined> {
  const real = await realpath(folder).catch((error: NodeJS.ErrnoException) => error);
  if (real instanceof Error)
    return real.code === 'ENOENT' ? undefined : `it cannot be opened (${real.code ?? real.message})`;
  try {
    // In the environment of a hook, git would look at another repository.
    const { GIT_DIR: _, GIT_WORK_TREE: __, GIT_INDEX_FILE: ___, ...env } = process.env;
    const { stdout } = await exec('git', ['-C', real, 'ls-files', '-z', '--', '.'], { env: { ...env, LC_ALL: 'C' } });
    return stdout === '' ? undefined : 'git tracks files of it; remove them with git rm --cached';
  } catch (error) {
    const { stderr = '' } = error as { readonly stderr?: string };
    return /not a git repository/i.test(stderr) ? undefined : 'git cannot list whether it tracks files of it';
  }
}
