import type { SpecificationRule } from '../rule.ts';
import { specificationRules } from '../rules/index.ts';
import { type SpectralRule, spectralRule } from '../spectral.ts';

/** The names of the rulesets; each of the first three holds the one before. */
export type RulesetName = 'minimal' | 'recommended' | 'strict' | 'apim';

/** A ruleset in the form that Spectral takes: plain data and functions. */
export interface SpectralRuleset {
  readonly rules: Record<string, SpectralRule>;
}

const chain = ['minimal', 'recommended', 'strict'] as const;

/** True where a ruleset has a rule. */
export function holds(name: RulesetName, rule: SpecificationRule): boolean {
  if (name === 'apim') return rule.id.startsWith('apim-');
  return chain.indexOf(rule.from) <= chain.indexOf(name);
}

const made = new Map(specificationRules.map((rule) => [rule, spectralRule(rule)]));

/** The ruleset of a name. */
export function rulesetOf(name: RulesetName): SpectralRuleset {
  const rules = [...made].filter(([rule]) => holds(name, rule)).map(([rule, spectral]) => [rule.id, spectral] as const);
  return { rules: Object.fromEntries(rules) };
}
