import { nearest, type Severity } from '@apimkit/diagnostics';
import type { ActiveRule } from '../linter.ts';
import type { PolicyRule } from '../rule.ts';
import { policyRules } from '../rules/index.ts';
import { minimal } from './minimal.ts';
import { recommended } from './recommended.ts';
import { security } from './security.ts';
import { strict } from './strict.ts';
import type { Ruleset } from './types.ts';

/** The rulesets that come with the rules. */
export const policyRulesets: Readonly<Record<string, Ruleset>> = { minimal, recommended, strict, security };

/** How bad the findings of a rule are, perhaps with options: `[warning, { lines: 60 }]`. */
export type RuleLevel = Severity | 'off' | readonly [Severity | 'off', Readonly<Record<string, number>>];

/** What an organisation says of rules. */
export interface RulesetConfiguration {
  /** Names of rulesets; later ones win. Default `recommended`. */
  readonly extends?: readonly string[];
  /** A severity, or a severity with the options of the rule. */
  readonly rules?: Readonly<Record<string, RuleLevel>>;
  /** Rules beside ours. */
  readonly own?: readonly PolicyRule[];
}

/**
 * The rules that are on.
 *
 * @throws {TypeError} for a configuration of another shape, and for a ruleset, a rule or a severity that does not exist, with
 * the nearest name; for an own rule with the id of another
 * @example
 * activeRules({ extends: ['security'], rules: { 'jwt-only-signature': 'error' } });
 */
export function activeRules(configuration: RulesetConfiguration = {}): readonly ActiveRule[] {
  checkConfiguration(configuration);
  const { extends: names = ['recommended'], rules = {}, own = [] } = configuration;
  refuseTwice(own);
  const all = [...policyRules, ...own];
  const levels = new Map<string, Severity | 'off'>(own.map(({ id, severity }) => [id, severity]));
  for (const name of names) {
    const ruleset = policyRulesets[name];
    if (!ruleset)
      throw new TypeError(`There is no ruleset ${name}; there are ${Object.keys(policyRulesets).join(', ')}`);
    for (const [id, level] of Object.entries(ruleset)) levels.set(id, level);
  }
  const chosen = new Map<string, Readonly<Record<string, number>>>();
  for (const [id, said] of Object.entries(rules)) {
    const [level, options] = typeof said === 'string' ? [said, {}] : said;
    if (!all.some((rule) => rule.id === id)) {
      const near = nearest(
        id,
        all.map((rule) => rule.id),
      );
      throw new TypeError(
        near === undefined
          ? `There is no rule ${id}; apimkit rules lists them`
          : `There is no rule ${id}; did you mean ${near}?`,
      );
    }
    if (!['error', 'warning', 'info', 'off'].includes(level))
      throw new TypeError(`${id} cannot be ${level}: use error, warning, info or off`);
    for (const name of Object.keys(options)) {
      const known = Object.keys(all.find((rule) => rule.id === id)?.options ?? {});
      if (!known.includes(name))
        throw new TypeError(`${id} has no option ${name}; it has ${known.join(', ') || 'none'}`);
    }
    levels.set(id, level);
    chosen.set(id, options);
  }
  return all.flatMap((rule) => {
    const level = levels.get(rule.id) ?? 'off';
    const options = chosen.get(rule.id);
    return level === 'off' ? [] : [{ rule, severity: level, ...(options ? { options } : {}) }];
  });
}

const keys = ['extends', 'rules', 'own', 'requireReason', 'overrides'];

/** JavaScript callers have no compiler that tells them: a mistake must not silently mean the default. */
function checkConfiguration(configuration: RulesetConfiguration): void {
  const given: unknown = configuration;
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new TypeError("activeRules takes an object, such as { extends: ['strict'] }");
  const { extends: names, rules, own } = configuration as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(given))
    if (!keys.includes(key)) {
      const near = nearest(key, keys);
      throw new TypeError(`A configuration has no key ${key}${near === undefined ? '' : `; did you mean ${near}?`}`);
    }
  for (const [key, value] of Object.entries({ extends: names, own }))
    if (value !== undefined && !Array.isArray(value)) throw new TypeError(`${key} must be an array`);
  if (rules !== undefined && (typeof rules !== 'object' || rules === null || Array.isArray(rules)))
    throw new TypeError('rules must be an object of rule ids and severities');
}

/** Two rules of one name would be switched together, and tell on each other's page. */
function refuseTwice(own: readonly PolicyRule[]): void {
  const taken = new Set(policyRules.map(({ id }) => id));
  for (const { id } of own) {
    if (!taken.has(id)) {
      taken.add(id);
      continue;
    }
    const whose = policyRules.some((rule) => rule.id === id) ? 'one of ours' : 'one of your own';
    throw new TypeError(
      `The rule ${id} has the id of ${whose}: give it another, and switch the other off where it takes its place`,
    );
  }
}
