/**
 * Linting a git repository with artifacts of Azure API Management. Runs on Node.
 *
 * @module
 */
export { type BaselineOptions, withoutAccepted } from './node/accepted/baseline.ts';
export { type BreakingOptions, type BreakingResult, breakingFindings } from './node/accepted/breaking.ts';
export type { Acceptance } from './node/accepted/breaks.ts';
export { LintError } from './node/errors.ts';
export { explainRule } from './node/explain.ts';
export { type FormattedPolicies, formatPolicies } from './node/format-policies.ts';
export { atLeast } from './node/in-order.ts';
export { type LintResult, lintRepository } from './node/lint.ts';
export type { LintOptions, Note, RuleOptions, Severities } from './node/options.ts';
export { openPolicyLinter } from './node/policies/linter.ts';
export { type ActiveRuleEntry, activeRulesOf } from './node/rules/active.ts';
export { type RuleDocumentation, ruleDocumentation } from './node/rules/documentation.ts';
export { ruleInformation } from './node/rules/information.ts';
export { allRules, pageOf, type RuleEntry, urlOf } from './node/rules/registry.ts';
export { writeReport } from './node/write-report.ts';
