/**
 * Lint rules for OpenAPI documents behind Azure API Management.
 *
 * @module
 */

export { openapiRules } from './openapi-rules.ts';
export type { At, OpenapiRule, OpenapiRuleTraits, Settlement } from './rule.ts';
export type { RulesetName, SpectralRuleset } from './rulesets.ts';
export { rulesetNames, spectralRulesets } from './rulesets.ts';
export type { Format, Result, SpectralRule } from './spectral.ts';
