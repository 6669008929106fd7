import { type SpectralRuleset, spectralRulesets } from '@apimkit/openapi-rules';

/** What makes a document invalid, and what API Management rejects. */
const minimal: SpectralRuleset = spectralRulesets.minimal;

export default minimal;
