import { type SpectralRuleset, spectralRulesets } from '@apimkit/openapi-rules';

/** minimal, what API Management drops or changes to the detriment of callers, and what nearly every API should have. */
const recommended: SpectralRuleset = spectralRulesets.recommended;

export default recommended;
