import { type SpectralRuleset, spectralRulesets } from '@apimkit/openapi-rules';

/** What the importer of API Management rejects, drops or changes. */
const apim: SpectralRuleset = spectralRulesets.apim;

export default apim;
