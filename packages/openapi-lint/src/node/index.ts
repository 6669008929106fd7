/**
 * Judging specifications on a machine: files, threads, a cache.
 *
 * @module
 */
export type { LintFile, LintOptions } from './lint.ts';
export { lintSpecifications } from './lint.ts';
export { rulesOfRulesets } from './rulesets/load.ts';
export type { RemoteRuleset, RuleLevels } from './rulesets/source.ts';
export { RulesetError, rulesetNames } from './rulesets/source.ts';
