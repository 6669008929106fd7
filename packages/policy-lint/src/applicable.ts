import type { LintedPolicy } from './linted-policy.ts';
import type { PolicyNeed, PolicyRule } from './rule.ts';

/** Why a rule does not check a document. */
export interface Inapplicable {
  readonly reason: 'not-well-formed' | 'other-kind' | 'other-scope' | 'missing-context';
  readonly text: string;
}

/** Whether a need of rules is met. */
const isMet: Readonly<Record<PolicyNeed, (policy: LintedPolicy) => boolean>> = {
  repository: ({ repository }) => repository !== undefined,
  scope: ({ scope }) => scope !== undefined,
  gateways: ({ gateways }) => gateways.length > 0,
  effective: ({ effective }) => effective !== undefined,
};

const needTexts: Readonly<Record<PolicyNeed, string>> = {
  repository: 'the other files of the repository, which are not available for a single file',
  scope: 'the scope of the policy, which is unknown; set it with --scope',
  gateways: 'the kinds of gateways that run the policy; set them with --gateway',
  effective: 'the effective policy of a call, which is available only for the policies of a repository',
};

/** Why a rule does not check a document; undefined if it does. */
export function inapplicable(
  { family, kinds, scopes, needs }: PolicyRule,
  policy: LintedPolicy,
): Inapplicable | undefined {
  // The tree of a document that is not well-formed is a guess, so only the syntax rules check it.
  if (policy.syntax.length > 0 && family !== 'syntax')
    return { reason: 'not-well-formed', text: 'The document is not well-formed; only syntax rules check it' };
  if (kinds && !kinds.includes(policy.kind))
    return { reason: 'other-kind', text: `The document is a ${policy.kind}; the rule checks: ${kinds.join(', ')}` };
  const missing = (needs as readonly PolicyNeed[]).find((need) => !isMet[need](policy));
  if (missing) return { reason: 'missing-context', text: `The rule needs ${needTexts[missing]}` };
  if (scopes && policy.scope !== undefined && !scopes.includes(policy.scope))
    return { reason: 'other-scope', text: `The scope is ${policy.scope}; the rule checks: ${scopes.join(', ')}` };
  return undefined;
}
