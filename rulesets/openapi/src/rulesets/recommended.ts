import { rulesetOf, type SpectralRuleset } from './rulesets.ts';

/** minimal, what API Management drops or changes to the harm of callers, and what nearly every API should hold to. */
const recommended: SpectralRuleset = rulesetOf('recommended');

export default recommended;
