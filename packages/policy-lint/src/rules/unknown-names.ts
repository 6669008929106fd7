import { policyReferences, type ReferenceRole } from '@apimkit/policy';
import { hint } from '../kit.ts';
import type { LintedPolicy } from '../linted-policy.ts';
import type { PolicyFinding } from '../rule.ts';

/**
 * Yields the references of one role whose names neither the files define nor the project declares as external.
 *
 * @param defined the names in the files; undefined if they are unknown, so that nothing is missing
 */
export function* unknownNames(
  { text, repository }: LintedPolicy,
  role: ReferenceRole,
  defined: Iterable<string> | undefined,
): Iterable<PolicyFinding<'name' | 'hint'>> {
  if (!defined) return;
  const known = [...defined];
  const lower = new Set(known.map((name) => name.toLowerCase()));
  for (const { role: found, name, start, end } of policyReferences(text))
    if (found === role && !lower.has(name.toLowerCase()) && !repository?.isExternal?.(role, name))
      yield { start, end, values: { name, hint: hint(name, known) } };
}
