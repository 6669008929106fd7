import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import { promisify } from 'node:util';
import type { Context, Flag } from './command.ts';
import { fromHere, isInside } from './paths.ts';

/** The flag that says what the repository cannot say of itself. */
export const trustFlag: Flag = {
  flags: '--trust',
  description: 'run code of this repository, and follow its links wherever they lead (or APIMKIT_TRUST=1)',
};

/** The flag that lets the rules of the base branch judge what a pull request changes. */
export const rulesFromFlag: Flag = {
  flags: '--rules-from <revision>',
  description: 'take what apimkit.yaml says to linters, rulesets and their code from a revision, such as origin/main',
};

const exec = promisify(execFile);
const told = new Set<string>();

/** True when whoever runs the command, and not the repository, says that its code may run. */
export const isTrusted = ({ values, env }: Pick<Context, 'values' | 'env'>): boolean =>
  values.trust === true || /^(1|true|yes)$/i.test(env.APIMKIT_TRUST ?? '');

/**
 * Which code of rulesets may run here: everything when it is trusted; what a package manager installed; what `--rules-from` took from a
 * revision. At a terminal the rest runs with a notice, since whoever sits there could run it anyway; in a pipeline, where a pull request
 * brings its own files, it does not.
 */
export function mayRunIn(context: Context): (path: string) => Promise<boolean> {
  const { env, output, rulesFrom } = context;
  const isPipeline = !output.interactive || (env.CI !== undefined && !/^(|0|false)$/i.test(env.CI));
  return async (path) => {
    if (isTrusted(context)) return true;
    const real = await realpath(path).catch(() => undefined);
    if (real !== undefined && rulesFrom !== undefined && isInside(real, await realpath(rulesFrom.folder))) return true;
    if (real !== undefined && (await isInstalled(real))) return true;
    if (isPipeline) return false;
    const shown = real === undefined ? path : fromHere(real);
    if (!told.has(shown))
      output.log(
        'warn',
        `Running code of this repository: ${shown}. A pipeline needs --trust for it: docs/guides/security.md`,
      );
    told.add(shown);
    return true;
  };
}

/** In `node_modules`, and not because somebody committed it there. */
async function isInstalled(path: string): Promise<boolean> {
  if (!path.split(sep).includes('node_modules')) return false;
  return exec('git', ['-C', dirname(path), 'ls-files', '--error-unmatch', '--', path]).then(
    () => false,
    // Git says 1 when it does not have the file, 128 where no repository is.
    (error: { readonly code?: unknown }) => error.code === 1 || error.code === 128 || error.code === 'ENOENT',
  );
}
