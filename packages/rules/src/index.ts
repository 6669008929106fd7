/**
 * One way to declare, configure, document and test lint rules, whatever they check.
 *
 * @module
 */
export type { RuleConfiguration } from './configuration.ts';
export type { ExplanationReason, RuleExplanation } from './explain.ts';
export { explainOff, explanation, withoutHidden } from './explain.ts';
export type { Namespace, RuleDefiner } from './namespace.ts';
export { ruleNamespace } from './namespace.ts';
export type { OptionValue, OptionValues } from './option.ts';
export { reportFinding } from './report.ts';
export type { ActiveRule, Decision, LevelStep, RuleSource } from './resolve.ts';
export { activeRules, decideRules, UnknownRuleError } from './resolve.ts';
export type { AnyFinding, Finding, Rule, RuleDeclaration, RuleDescription, RuleMetadata } from './rule.ts';
export type { NamedRuleset, RuleLevel, RuleSetting, RuleSettings, Ruleset } from './ruleset.ts';
export { checkedRuleset, rulesetsOf } from './ruleset.ts';
