import { nearest, type Severity } from '@apimkit/diagnostics';
import { checkConfiguration, type RuleConfiguration } from './configuration.ts';
import { checkOptions, type OptionValues } from './option.ts';
import type { RuleMetadata } from './rule.ts';
import { type NamedRuleset, type RuleLevel, type RuleSetting, type Ruleset, rulesetsOf } from './ruleset.ts';

/** A level that something sets for a rule. */
export interface LevelStep {
  /** Name of the ruleset or the layer of the configuration; `own` for the severity of an organisation's rule. */
  readonly by: string;
  readonly level: RuleLevel;
}

/** Whether a rule is on, and why. */
export interface Decision<One extends RuleMetadata> {
  readonly rule: One;
  readonly level: RuleLevel;
  readonly options: OptionValues;
  /** Everything that sets a level, in order: the last one wins. Empty when nothing mentions the rule, which is then off. */
  readonly steps: readonly LevelStep[];
}

/** A rule that is on. */
export interface ActiveRule<One extends RuleMetadata> {
  readonly rule: One;
  readonly severity: Severity;
  /** The defaults of the rule with what the configuration sets. */
  readonly options: OptionValues;
  /** The ruleset or the layer of the configuration that sets the severity. */
  readonly by: string;
}

/** Rules, and the rulesets that a configuration can name. */
export interface RuleSource<One extends RuleMetadata> {
  readonly rules: readonly One[];
  /** Default: those that the rules declare. */
  readonly rulesets?: Readonly<Record<string, Ruleset>>;
}

/**
 * Decides for each rule whether it is on: first the rulesets in their order, then the settings of the configuration.
 *
 * @throws {TypeError} for an unknown ruleset, rule, option or severity, with the nearest name, and for an own rule whose id another rule has
 * @example
 * decideRules({ rules: policyRules }, { extends: ['strict'], rules: { 'local-time': 'off' } });
 */
export function decideRules<One extends RuleMetadata>(
  { rules: ours, rulesets = rulesetsOf(ours) }: RuleSource<One>,
  configuration: RuleConfiguration<One> = {},
): readonly Decision<One>[] {
  checkConfiguration(configuration);
  const { extends: names = ['recommended'], rules: settings = {}, own = [] } = configuration;
  refuseTwice(ours, own);
  const all = [...ours, ...own];
  const byId = new Map(all.flatMap((rule) => [[rule.code, rule] as const, [rule.id, rule] as const]));
  const steps = new Map<One, LevelStep[]>(own.map((rule) => [rule, [{ by: 'own', level: rule.severity }]]));
  const options = new Map<One, OptionValues>();
  const layers = [
    ...names.flatMap((name) => expanded(name, rulesets, [])),
    ...('length' in settings && Array.isArray(settings)
      ? (settings as readonly NamedRuleset[])
      : [{ name: 'rules', rules: settings as Ruleset['rules'] }]),
  ];
  for (const { name, rules } of layers)
    for (const [id, setting] of Object.entries(rules)) {
      const rule = byId.get(id) ?? unknownRule(id, all);
      const [level, given] = settingOf(id, setting);
      checkOptions(id, rule.options, given);
      steps.set(rule, [...(steps.get(rule) ?? []), { by: name, level }]);
      options.set(rule, { ...options.get(rule), ...given });
    }
  return all.map((rule) => {
    const found = steps.get(rule) ?? [];
    const level = found.at(-1)?.level ?? 'off';
    return { rule, level, options: { ...rule.options, ...options.get(rule) }, steps: found };
  });
}

/**
 * The rules that are on.
 *
 * @throws {TypeError} as `decideRules` does
 */
export const activeRules = <One extends RuleMetadata>(
  source: RuleSource<One>,
  configuration: RuleConfiguration<One> = {},
): readonly ActiveRule<One>[] =>
  decideRules(source, configuration).flatMap(({ rule, level, options, steps }) =>
    level === 'off' ? [] : [{ rule, severity: level, options, by: steps.at(-1)?.by ?? '' }],
  );

/** A ruleset with those that it extends, which come first. */
function expanded(
  given: string | NamedRuleset,
  rulesets: Readonly<Record<string, Ruleset>>,
  path: readonly string[],
): readonly NamedRuleset[] {
  const name = typeof given === 'string' ? given : given.name;
  const found = typeof given === 'string' ? (Object.hasOwn(rulesets, given) ? rulesets[given] : undefined) : given;
  if (!found) {
    const near = nearest(name, Object.keys(rulesets));
    throw new TypeError(
      `Unknown ruleset ${name}; ${near === undefined ? `the rulesets are ${Object.keys(rulesets).join(', ')}` : `did you mean ${near}?`}`,
    );
  }
  if (path.includes(name)) throw new TypeError(`The ruleset ${name} extends itself: ${[...path, name].join(' > ')}`);
  const below = [found.extends ?? []].flat().flatMap((one) => expanded(one, rulesets, [...path, name]));
  return [...below, { name, rules: found.rules }];
}

const levels: readonly string[] = ['error', 'warning', 'info', 'off'] satisfies readonly RuleLevel[];

function settingOf(id: string, setting: RuleSetting): readonly [RuleLevel, OptionValues] {
  const [level, options = {}] = typeof setting === 'string' ? [setting] : Array.isArray(setting) ? setting : [setting];
  if (!levels.includes(level as string))
    throw new TypeError(`${id} cannot be ${JSON.stringify(level)}: use error, warning, info or off`);
  return [level as RuleLevel, options as OptionValues];
}

function unknownRule(id: string, all: readonly RuleMetadata[]): never {
  // The suggestion has a prefix if the given id has one.
  const hasPrefix = id.includes('/');
  const names = all.map((rule) => (hasPrefix ? rule.code : rule.id));
  throw new UnknownRuleError(id, nearest(id, names));
}

/** A configuration names a rule that does not exist. */
export class UnknownRuleError extends TypeError {
  override readonly name = 'UnknownRuleError';
  readonly rule: string;
  /** The rule that was probably meant. */
  readonly nearest: string | undefined;

  constructor(rule: string, near?: string) {
    super(`Unknown rule ${rule}; ${near === undefined ? 'apimkit rules lists them' : `did you mean ${near}?`}`);
    this.rule = rule;
    this.nearest = near;
  }
}

/** Two rules with one id would be switched together. */
function refuseTwice(ours: readonly RuleMetadata[], own: readonly RuleMetadata[]): void {
  const taken = new Set(ours.map(({ id }) => id));
  for (const { id } of own) {
    if (taken.has(id)) {
      const whose = ours.some((rule) => rule.id === id) ? 'a built-in rule' : 'another own rule';
      throw new TypeError(
        `The rule ${id} has the id of ${whose}: rename it, and turn the other rule off if it replaces it`,
      );
    }
    taken.add(id);
  }
}
