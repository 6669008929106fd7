/**
 * Lint rules for the policies of Azure API Management.
 *
 * @module
 */
export { contextMembers } from './context-tree.ts';
export { ruleOfData } from './data-rule.ts';
export type { ExplainOptions } from './explain.ts';
export { explainPolicyRule } from './explain.ts';
export { ruleOfModule } from './foreign-rule.ts';
export type { LintedAttribute } from './linted-element.ts';
export { LintedElement } from './linted-element.ts';
export type { LintedExpression, PolicyCall, PolicySurroundings } from './linted-policy.ts';
export { LintedPolicy } from './linted-policy.ts';
export type { LinterOptions, LinterRule, PolicyLinter } from './linter.ts';
export { createLinter } from './linter.ts';
export type { ActivePolicyRule, PolicyRuleConfiguration } from './policy-rules.ts';
export { activePolicyRules, decidePolicyRules, policyRules, policyRulesets } from './policy-rules.ts';
export type { LintFinding } from './report.ts';
export type { RepositoryFacts } from './repository-facts.ts';
export type {
  PolicyFinding,
  PolicyNeed,
  PolicyPlace,
  PolicyRule,
  PolicyRuleScope,
  Replacement,
  RuleFamily,
} from './rule.ts';
export { defineRule, policyRuleFamilies, policyRulesetNames } from './rule.ts';
export type { RuleData } from './rule-data.ts';
