import { nearest, type Severity } from '@apimkit/diagnostics';
import { type PolicyScope, policyScopes } from '@apimkit/policy';
import { policyRuleFamilies, type RuleFamily } from './rule.ts';

/** A rule without code: what it selects, and what is required of the selection. */
export interface RuleData {
  readonly id: string;
  readonly message: string;
  readonly help?: string;
  /** Default `warning`. */
  readonly severity?: Severity;
  /** Default `style`. */
  readonly family?: RuleFamily;
  /** The scopes of the policies that it checks. Default: everything except fragments. */
  readonly scopes?: readonly PolicyScope[];
  /** A path like `inbound/include-fragment[@fragment-id='audit']`, see `selectInPolicy`. Default: the expressions. */
  readonly select?: string;
  /** `present`: something must be selected; `absent`: nothing may be. Without either, `matches` or `notMatches` checks the selection. */
  readonly must?: 'present' | 'absent';
  /** A regular expression that the selected attribute, text or expression must match. */
  readonly matches?: string;
  /** One that it must not match. */
  readonly notMatches?: string;
}

/** Severities, and the names that other linters use for them. */
const severities: Readonly<Record<string, Severity>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  fatal: 'error',
  warn: 'warning',
  hint: 'info',
};

type Check = (value: unknown) => string | undefined;

const aText: Check = (value) => (typeof value === 'string' ? undefined : 'a text');

const oneOf =
  (...names: readonly string[]): Check =>
  (value) => {
    if (typeof value === 'string' && names.includes(value)) return undefined;
    const near = typeof value === 'string' ? nearest(value, names) : undefined;
    return `${names.join(', ')}${near === undefined ? '' : `; did you mean ${near}?`}`;
  };

/** The check of each key of a rule: undefined for a valid value, else what is expected. */
const keys: Readonly<Record<keyof RuleData, Check>> = {
  id: aText,
  message: aText,
  help: aText,
  severity: oneOf(...Object.keys(severities)),
  family: oneOf(...policyRuleFamilies),
  scopes: (value) => {
    if (!Array.isArray(value)) return `a list of ${policyScopes.join(', ')}`;
    return value.map(oneOf(...policyScopes)).find((wrong) => wrong !== undefined);
  },
  select: aText,
  must: oneOf('present', 'absent'),
  matches: aText,
  notMatches: aText,
};

/**
 * Checks the keys of a rule: each exists and has a valid value. Severities with the names of other linters become ours.
 *
 * @throws {TypeError} naming the rule, the key and what was expected
 */
export function checkedRuleData(data: unknown): RuleData {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new TypeError('A rule must have keys');
  const given = data as Readonly<Record<string, unknown>>;
  const name = typeof given.id === 'string' ? given.id : '(without id)';
  for (const [key, value] of Object.entries(given)) {
    const check = Object.hasOwn(keys, key) ? keys[key as keyof RuleData] : undefined;
    if (!check) {
      const near = nearest(key, Object.keys(keys));
      const hint = near === undefined ? `the keys are ${Object.keys(keys).join(', ')}` : `did you mean ${near}?`;
      throw new TypeError(`The rule ${name}: unknown key ${key}; ${hint}`);
    }
    const wanted = value === undefined ? undefined : check(value);
    if (wanted !== undefined)
      throw new TypeError(`The rule ${name}: ${key} cannot be ${JSON.stringify(value)}, expected ${wanted}`);
  }
  const { severity } = given;
  return { ...given, ...(typeof severity === 'string' ? { severity: severities[severity] } : {}) } as RuleData;
}
