import { nearest } from '@apimkit/diagnostics';
import { isObject, type NamedRuleset, type RuleSettings } from './ruleset.ts';

/** Which rules are on, how severe their findings are, and rules in addition to ours. */
export interface RuleConfiguration<One> {
  /** Rulesets by name, or as data; later ones win. Default `recommended`. */
  readonly extends?: readonly (string | NamedRuleset)[];
  /** Settings that override all rulesets: one layer, or several named layers. Later layers win. */
  readonly rules?: RuleSettings | readonly NamedRuleset[];
  /** Rules in addition to ours. Each is on, with its own severity, unless something sets another. */
  readonly own?: readonly One[];
}

const keys = ['extends', 'rules', 'own'];

/**
 * Checks the shape of a configuration: JavaScript callers have no compiler, and a mistake must not mean the default.
 *
 * @throws {TypeError} for an unknown key, and for a value of another type
 */
export function checkConfiguration(given: unknown): void {
  if (!isObject(given)) throw new TypeError("A configuration must be an object, such as { extends: ['strict'] }");
  for (const key of Object.keys(given)) {
    if (keys.includes(key)) continue;
    const near = nearest(key, keys);
    throw new TypeError(
      `Unknown key ${key} in a configuration; ${near === undefined ? `the keys are ${keys.join(', ')}` : `did you mean ${near}?`}`,
    );
  }
  const { extends: names, rules, own } = given;
  for (const [key, value] of Object.entries({ extends: names, own }))
    if (value !== undefined && !Array.isArray(value)) throw new TypeError(`${key} must be an array`);
  if (rules !== undefined && !isObject(rules) && !isLayers(rules))
    throw new TypeError('rules must be an object of rule ids and severities');
}

const isLayers = (value: unknown) => Array.isArray(value) && value.every((one) => isObject(one) && isObject(one.rules));
