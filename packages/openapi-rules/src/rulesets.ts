import { openapiRules } from './openapi-rules.ts';
import { type SpectralRule, spectralRule } from './spectral.ts';

/** The names of our rulesets for OpenAPI documents. */
export const rulesetNames = ['minimal', 'recommended', 'strict', 'apim'] as const;

/** A name of one of our rulesets. */
export type RulesetName = (typeof rulesetNames)[number];

/** A ruleset in the form that Spectral takes: plain data and functions. */
export interface SpectralRuleset {
  readonly rules: Record<string, SpectralRule>;
}

const made = openapiRules.map((rule) => ({ rule, spectral: spectralRule(rule) }));

const rulesetOf = (name: RulesetName): SpectralRuleset => ({
  rules: Object.fromEntries(
    made.filter(({ rule }) => name in rule.rulesets).map(({ rule, spectral }) => [rule.id, spectral]),
  ),
});

/** Our rulesets for Spectral, by name; each of the first three contains the one before. */
export const spectralRulesets: Readonly<Record<RulesetName, SpectralRuleset>> = {
  minimal: rulesetOf('minimal'),
  recommended: rulesetOf('recommended'),
  strict: rulesetOf('strict'),
  apim: rulesetOf('apim'),
};
