import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import { promisify } from 'node:util';
import { displayPath, isInside } from './paths.ts';
import type { RulesFolder } from './rules-from.ts';

/** The code that may run. */
export interface TrustOptions {
  /** Run any code of the repository. The caller decides this, never the repository. */
  readonly trust?: boolean;
  /** The run is unattended, so untrusted code does not run. Default true; false runs it with a notice. */
  readonly unattended?: boolean;
  /** A folder whose code may run: what `--rules-from` took from a revision. */
  readonly rulesFrom?: RulesFolder;
  /** Receives one notice for each file that runs without trust. */
  readonly onNotice?: (text: string) => void;
}

/** Whether the code of a file may run. */
export type MayRun = (path: string) => Promise<boolean>;

const exec = promisify(execFile);

/**
 * Decides which code of rulesets may run: everything when it is trusted; what a package manager installed; what was taken from
 * another revision. In a pull request the repository brings its own files, so nothing else runs unattended. See
 * docs/guides/security.md.
 */
export function mayRunWith({ trust = false, unattended = true, rulesFrom, onNotice }: TrustOptions): MayRun {
  const shown = new Set<string>();
  return async (path) => {
    if (trust) return true;
    const real = await realpath(path).catch(() => undefined);
    if (real !== undefined && rulesFrom !== undefined && isInside(real, await realpath(rulesFrom.folder))) return true;
    if (real !== undefined && (await isInstalled(real))) return true;
    if (unattended) return false;
    const name = real === undefined ? path : displayPath(real);
    if (!shown.has(name))
      onNotice?.(`Running code of this repository: ${name}. A pipeline needs --trust for it: docs/guides/security.md`);
    shown.add(name);
    return true;
  };
}

/** In `node_modules`, and not committed to git. */
async function isInstalled(path: string): Promise<boolean> {
  if (!path.split(sep).includes('node_modules')) return false;
  return exec('git', ['-C', dirname(path), 'ls-files', '--error-unmatch', '--', path]).then(
    () => false,
    // Git exits with 1 when it does not track the file, with 128 outside of a repository.
    (error: { readonly code?: unknown }) => error.code === 1 || error.code === 128 || error.code === 'ENOENT',
  );
}
