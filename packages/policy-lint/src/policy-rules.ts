import {
  type ActiveRule,
  activeRules,
  type Decision,
  decideRules,
  type RuleConfiguration,
  type Ruleset,
  rulesetsOf,
} from '@apimkit/rules';
import { type PolicyRule, policyRulesetNames } from './rule.ts';
import * as all from './rules/index.ts';

/** The rules of this package, by id. */
export const policyRules: readonly PolicyRule[] = Object.values<PolicyRule>(all).toSorted((a, b) =>
  a.id < b.id ? -1 : 1,
);

/** The rulesets of this package, as data. */
export const policyRulesets: Readonly<Record<string, Ruleset>> = rulesetsOf(policyRules, policyRulesetNames);

/** Rulesets, settings and rules of an organisation. */
export type PolicyRuleConfiguration = RuleConfiguration<PolicyRule>;
/** A policy rule that is on. */
export type ActivePolicyRule = ActiveRule<PolicyRule>;

const source = { rules: policyRules, rulesets: policyRulesets };

/**
 * The policy rules that are on.
 *
 * @throws {TypeError} for an unknown ruleset, rule, option or severity, with the nearest name, and for an own rule whose id another rule has
 * @example
 * activePolicyRules({ extends: ['security'], rules: { 'jwt-only-signature': 'error' } });
 */
export const activePolicyRules = (configuration: PolicyRuleConfiguration = {}): readonly ActivePolicyRule[] =>
  activeRules(source, configuration);

/**
 * Every policy rule with what turns it on or off.
 *
 * @throws {TypeError} as `activePolicyRules` does
 */
export const decidePolicyRules = (configuration: PolicyRuleConfiguration = {}): readonly Decision<PolicyRule>[] =>
  decideRules(source, configuration);
