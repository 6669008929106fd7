import type { LintJob } from '../pool/engine.ts';
import { digestOf } from '../rulesets/digest.ts';

/**
 * Makes the keys of documents in the cache.
 *
 * @param program what lints, see {@link installedVersions}
 * @param digests those of the rulesets
 * @param folder paths of findings are relative to it
 * @returns undefined when a digest is missing, because something decides findings that cannot be seen
 */
export function documentKeys(
  program: string,
  digests: readonly (string | undefined)[],
  folder: string,
): ((job: LintJob) => string) | undefined {
  const known = digests.filter((one) => one !== undefined);
  if (known.length < digests.length) return undefined;
  const base = digestOf(program, folder, ...known);
  return ({ file, text }) => digestOf(base, file, text);
}
