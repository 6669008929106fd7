import { count } from '@apimkit/diagnostics';
import type { CSharpParser } from '@apimkit/policy';
import { type Decision, explainOff, explanation, type RuleExplanation } from '@apimkit/rules';
import { inapplicable } from './applicable.ts';
import { LintedPolicy, type PolicySurroundings } from './linted-policy.ts';
import { findingsOf, type LinterOptions } from './linter.ts';
import type { PolicyRule } from './rule.ts';
import { splitSuppressed } from './suppressed.ts';
import { suppressionsIn } from './suppressions.ts';

/** What the explanation of a rule needs, as a linter does. */
export interface ExplainOptions extends Pick<LinterOptions, 'within'> {
  readonly parse: CSharpParser;
}

/**
 * Explains why a rule reports something for a policy, or nothing: it is off, does not check such a document, needs more than the text,
 * is suppressed by a comment, or finds nothing.
 *
 * @param decision of `decidePolicyRules`
 * @example
 * const decision = decidePolicyRules().find(({ rule }) => rule.id === 'missing-base');
 * decision && explainPolicyRule(decision, '<policies />', { scope: 'global' }, { parse: await loadCSharp() }).reason; // 'other-scope'
 */
export function explainPolicyRule(
  decision: Decision<PolicyRule>,
  text: string,
  surroundings: PolicySurroundings,
  { parse, within = (work) => work() }: ExplainOptions,
): RuleExplanation {
  const { rule, level, options } = decision;
  const off = explainOff(decision);
  if (off || level === 'off') return off ?? explanation(decision, 'off', 'The rule is off.');
  try {
    return within(() => {
      const policy = new LintedPolicy(text, surroundings, parse);
      const why = inapplicable(rule, policy);
      if (why) return explanation(decision, why.reason, `${why.text}.`);
      const found = findingsOf({ rule, severity: level, options }, policy);
      const { kept, hidden } = splitSuppressed(found, suppressionsIn(policy));
      if (kept.length > 0) return explanation(decision, 'reported', `${count(kept.length, 'finding')}.`, kept);
      const [first] = hidden;
      if (!first) return explanation(decision, 'nothing-found', nothingFound(rule, policy));
      const { line } = policy.lines.positionAt(first.by.start);
      const because = first.by.reason === '' ? '' : `: ${first.by.reason}`;
      return explanation(decision, 'suppressed', `The comment in line ${line} suppresses the rule${because}.`);
    });
  } catch (error) {
    const reason = error instanceof RangeError ? 'the policy nests too deeply' : String(error);
    return explanation(decision, 'not-checked', `The rule cannot check this policy: ${reason}.`);
  }
}

function nothingFound({ selected }: PolicyRule, policy: LintedPolicy): string {
  const parts = selected?.(policy);
  if (parts === undefined) return 'The policy contains nothing that the rule reports.';
  return parts === 0
    ? 'select matches nothing in the policy.'
    : `select matches ${count(parts, 'place')}, and none violates the rule.`;
}
