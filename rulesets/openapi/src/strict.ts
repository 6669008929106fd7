import { type SpectralRuleset, spectralRulesets } from '@apimkit/openapi-rules';

/** recommended, and naming, documentation, error responses, limits and paging. */
const strict: SpectralRuleset = spectralRulesets.strict;

export default strict;
