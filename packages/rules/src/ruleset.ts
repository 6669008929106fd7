import type { Severity } from '@apimkit/diagnostics';
import type { OptionValues } from './option.ts';
import type { RuleMetadata } from './rule.ts';

/** A severity, or `off`. */
export type RuleLevel = Severity | 'off';

/** What a configuration sets for a rule: a level, or a level with options: `["warning", { "lines": 60 }]`. */
export type RuleSetting = RuleLevel | readonly [level: RuleLevel, options: OptionValues];

/** Settings by rule; ids with or without the prefix of their namespace. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** A ruleset as data: what a JSON file of a ruleset package contains. */
export interface Ruleset {
  /** Names of other rulesets, whose settings come first. */
  readonly extends?: string | readonly string[];
  readonly rules: RuleSettings;
}

/** A ruleset or a part of a configuration, with the name that explanations give it. */
export interface NamedRuleset extends Ruleset {
  readonly name: string;
}

/**
 * Checks that data is a ruleset. Whether its rules and severities exist is checked when it is resolved.
 *
 * @throws {TypeError} naming the ruleset and what is wrong
 */
export function checkedRuleset(name: string, value: unknown): NamedRuleset {
  const given = isObject(value) ? value : {};
  if (!isObject(given.rules))
    throw new TypeError(`The ruleset ${name} must have the key rules, with a severity for each rule`);
  const unknown = Object.keys(given).find((key) => !['$schema', 'extends', 'rules'].includes(key));
  if (unknown !== undefined)
    throw new TypeError(`The ruleset ${name} has the unknown key ${unknown}; the keys are extends and rules`);
  const above = [given.extends ?? []].flat();
  if (!above.every((one) => typeof one === 'string'))
    throw new TypeError(`The ruleset ${name}: extends must be a name or a list of names`);
  return { name, extends: above, rules: given.rules as RuleSettings };
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The rulesets that rules declare, as data, in the order of their first appearance unless `names` gives another.
 *
 * @example
 * rulesetsOf(policyRules)['recommended']?.rules['cors-any-origin']; // 'warning'
 */
export function rulesetsOf(
  rules: readonly RuleMetadata[],
  names: readonly string[] = [...new Set(rules.flatMap(({ rulesets }) => Object.keys(rulesets)))],
): Readonly<Record<string, Ruleset>> {
  return Object.fromEntries(names.map((name) => [name, { rules: settingsIn(name, rules) }]));
}

const settingsIn = (name: string, rules: readonly RuleMetadata[]): RuleSettings =>
  Object.fromEntries(
    rules.flatMap(({ id, rulesets }) => {
      const level = rulesets[name];
      return level === undefined ? [] : [[id, level] as const];
    }),
  );
