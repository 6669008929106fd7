import { execFileSync } from 'node:child_process';
import { root } from '../../run.ts';

/**
 * The commit or branch that a change is compared with: the first argument of a script, `CHECK_BASE`, or the base of a
 * pull request on GitHub. Undefined where none is known, as in a clone of the main branch.
 */
export function baseOfChange(): string | undefined {
  const { CHECK_BASE, GITHUB_BASE_REF } = process.env;
  return process.argv[2] || CHECK_BASE || (GITHUB_BASE_REF ? `origin/${GITHUB_BASE_REF}` : undefined);
}

/** The lines that a git command prints, read in the repository. */
export function git(...args: readonly string[]): readonly string[] {
  const output = execFileSync('git', args, { cwd: root, encoding: 'utf8' });
  return output.split('\n').filter((line) => line !== '');
}
