/**
 * Spectral rulesets for APIs behind Azure API Management.
 *
 * @module
 */
import recommended from './rulesets/recommended.ts';

export type { RuleInformation } from './information.ts';
export { ruleInformation } from './information.ts';
export type { Settlement } from './rule.ts';
export { default as apim } from './rulesets/apim.ts';
export { default as minimal } from './rulesets/minimal.ts';
export type { RulesetName, SpectralRuleset } from './rulesets/rulesets.ts';
export { default as strict } from './rulesets/strict.ts';
export type { Format, Result, SpectralRule } from './spectral.ts';
export { recommended };
export default recommended;
