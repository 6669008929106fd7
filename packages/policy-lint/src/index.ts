/**
 * Rules over the policies of Azure API Management.
 *
 * @module
 */

export { contextMembers } from './context-tree.ts';
export type { RuleData } from './data-rule.ts';
export { ruleOfData } from './data-rule.ts';
export type { LintedAttribute } from './linted-element.ts';
export { LintedElement } from './linted-element.ts';
export type { LintedExpression, PolicyCall, PolicySurroundings } from './linted-policy.ts';
export { LintedPolicy } from './linted-policy.ts';
export type { ActiveRule, LinterOptions, LintFinding, PolicyLinter } from './linter.ts';
export { createLinter } from './linter.ts';
export type { Repository } from './repository.ts';
export type { Finding, PolicyRule, Replacement, RuleFamily } from './rule.ts';
export { defineRule } from './rule.ts';
export { policyRules } from './rules/index.ts';
export type { RuleLevel, RulesetConfiguration } from './rulesets/index.ts';
export { activeRules, policyRulesets } from './rulesets/index.ts';
export type { Ruleset } from './rulesets/types.ts';
