import { realpathSync } from 'node:fs';
import { sep } from 'node:path';
import { RulesetError } from './source.ts';

/**
 * Decides whether a file of code may run: the functions of a Spectral ruleset, a ruleset in JavaScript, a plugin of Redocly.
 *
 * @param path absolute path of the file, or the address of a script of the web
 */
export type MayRun = (path: string) => boolean | Promise<boolean>;

/**
 * The default: code that a package manager installed may run. Code in the repository or from the web may not, because the author of
 * a pull request can change those files. A link in `node_modules` that leads into the repository counts as the repository.
 *
 * @example
 * installedOnly('/repository/node_modules/@contoso/rules/index.js'); // true
 * installedOnly('/repository/rules/index.js'); // false
 */
export function installedOnly(path: string): boolean {
  try {
    return realpathSync(path).split(sep).includes('node_modules');
  } catch {
    return false;
  }
}

/**
 * Stops before code runs that may not.
 *
 * @throws {RulesetError} naming the file and what brings it
 */
export async function refuseUntrusted(ruleset: string, paths: readonly string[], mayRun: MayRun): Promise<void> {
  for (const path of new Set(paths))
    if (!(await mayRun(path)))
      throw new RulesetError(
        `${ruleset} runs code of ${path}, and this code is not trusted: see docs/guides/security.md for --trust and --rules-from, or let mayRun allow it`,
      );
}
