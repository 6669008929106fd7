import {
  type ActiveRule,
  activeRules,
  type Decision,
  decideRules,
  type RuleConfiguration,
  type Ruleset,
  rulesetsOf,
} from '@apimkit/rules';
import { type ApiRule, apiRulesetNames } from './rule.ts';
import * as all from './rules/index.ts';

/** The rules of this package, by id. */
export const apiRules: readonly ApiRule[] = Object.values<ApiRule>(all).toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** The rulesets of this package, as data. */
export const apiRulesets: Readonly<Record<string, Ruleset>> = rulesetsOf(apiRules, apiRulesetNames);

/** Rulesets, settings and rules of an organisation. */
export type ApiRuleConfiguration = RuleConfiguration<ApiRule>;
/** A rule that is on. */
export type ActiveApiRule = ActiveRule<ApiRule>;

const source = { rules: apiRules, rulesets: apiRulesets };

/**
 * The rules that are on.
 *
 * @throws {TypeError} for an unknown ruleset, rule or severity, with the nearest name
 * @example
 * activeApiRules({ extends: ['strict'], rules: { 'api/plain-http': 'error' } });
 */
export const activeApiRules = (configuration: ApiRuleConfiguration = {}): readonly ActiveApiRule[] =>
  activeRules(source, configuration);

/**
 * Every rule with what turns it on or off.
 *
 * @throws {TypeError} as `activeApiRules` does
 */
export const decideApiRules = (configuration: ApiRuleConfiguration = {}): readonly Decision<ApiRule>[] =>
  decideRules(source, configuration);
