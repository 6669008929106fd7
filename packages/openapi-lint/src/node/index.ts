/**
 * Linting of specifications on a machine: files, threads, a cache.
 *
 * @module
 */

export { type FindingsCache, findingsCache } from './cache/cache.ts';
export type { CachedFindings } from './cache/entry.ts';
export { installedVersions } from './cache/installed.ts';
export type { Reads } from './cache/reads.ts';
export type { LintFile, SpecificationLintOptions } from './lint.ts';
export { lintSpecifications } from './lint.ts';
export type { RedoclyLinter, RedoclySettings } from './redocly/linter.ts';
export { createRedoclyLinter } from './redocly/linter.ts';
export type { DescribedRule } from './rulesets/describe.ts';
export { describeRulesets } from './rulesets/describe.ts';
export { rulesOfRulesets } from './rulesets/load.ts';
export type { RemoteRuleset, RuleLevels } from './rulesets/source.ts';
export { builtInRulesets, RulesetError } from './rulesets/source.ts';
export { installedOnly } from './rulesets/trust.ts';
