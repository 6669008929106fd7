import { rulesetOf, type SpectralRuleset } from './rulesets.ts';

/** What makes a description wrong, and what API Management refuses. */
const minimal: SpectralRuleset = rulesetOf('minimal');

export default minimal;
