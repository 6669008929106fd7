import { rulesetOf, type SpectralRuleset } from './rulesets.ts';

/** recommended, and what a well-kept API holds to: naming, documentation, errors, bounds. */
const strict: SpectralRuleset = rulesetOf('strict');

export default strict;
