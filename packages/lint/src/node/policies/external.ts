import { nearest, wildcards } from '@apimkit/diagnostics';
import { kinds } from '@apimkit/model';
import type { PolicySurroundings } from '@apimkit/policy-lint';
import { LintError } from '../errors.ts';

/** True for a name that another repository defines, by the role of its reference. */
export type IsExternal = NonNullable<NonNullable<PolicySurroundings['repository']>['isExternal']>;

/** Kinds to which policies refer by name. */
const referred = kinds.filter(({ policyRole }) => policyRole !== undefined);

/**
 * Reads `lint.policies.external`: resources that other repositories define, as `KIND:NAME`. `*` and `?` are wildcards, and case is ignored.
 *
 * @throws {LintError} for an entry without a kind to which policies can refer
 */
export function externalOf(entries: readonly string[]): IsExternal {
  const known = entries.map((entry) => {
    const at = entry.indexOf(':');
    const [kind, pattern] = [entry.slice(0, Math.max(at, 0)).trim().toLowerCase(), entry.slice(at + 1).trim()];
    const found = referred.find((one) => one.kind === kind);
    if (!found || pattern === '') throw new LintError(`lint.policies.external: ${entry}: ${adviceOn(kind)}`);
    return { role: found.policyRole, matches: wildcards(pattern) };
  });
  return (role, name) => known.some((one) => one.role === role && one.matches(name));
}

function adviceOn(kind: string): string {
  const names = referred.map((one) => one.kind);
  const near = kind === '' || names.includes(kind) ? undefined : nearest(kind, names);
  if (near !== undefined) return `did you mean ${near}?`;
  return `expected KIND:NAME, such as ${names[0]}:shared-*, with one of the kinds ${names.join(', ')}`;
}

/** What surrounds a policy, with the resources of other repositories. */
export function withExternal(surroundings: PolicySurroundings, isExternal: IsExternal): PolicySurroundings {
  const { repository } = surroundings;
  return repository ? { ...surroundings, repository: { ...repository, isExternal } } : surroundings;
}
