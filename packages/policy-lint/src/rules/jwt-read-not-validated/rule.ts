import { placeInCall, runsOf } from '../../calls.ts';
import type { LintedElement } from '../../linted-element.ts';
import type { LintedPolicy, PolicyCall } from '../../linted-policy.ts';
import { defineBuiltIn } from '../../rule.ts';

const validating = new Set(['validate-jwt', 'validate-azure-ad-token']);

export const jwtReadNotValidated = defineBuiltIn({
  id: 'jwt-read-not-validated',
  family: 'security',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error', security: 'warning' },
  summary: 'A token is read but not validated',
  message: 'The token is read but not validated{where}',
  help: 'Add validate-jwt before this policy',
  *check(policy) {
    // In one document the order can be intended: a claim that is not validated yet selects how the token is validated.
    if (policy.named(...validating).length > 0) return;
    for (const { source, element, start, end } of policy.expressions) {
      if (!/\.(AsJwt|TryParseJwt)\(/.test(source) || !/Headers/.test(source)) continue;
      if (policy.calls.length === 0) {
        // A policy that includes the fragment, and a fragment that is included, can validate the token.
        if (policy.kind === 'policies' && policy.named('include-fragment').length === 0)
          yield { start, end, values: { where: '' } };
        continue;
      }
      const open = policy.calls.find((call) => !isValidatedBefore(call, policy, element));
      if (open) yield { start, end, values: { where: ` in ${open.name}` } };
    }
  },
});

/** Whether a policy validates the token before an element runs. An include that cannot be resolved counts as validation. */
function isValidatedBefore(call: PolicyCall, policy: LintedPolicy, element: LintedElement): boolean {
  const at = placeInCall(call, policy, element);
  return (
    at === -1 ||
    runsOf(call)
      .slice(0, at)
      .some((run) => validating.has(run.element.name) || run.element.name === 'include-fragment')
  );
}
