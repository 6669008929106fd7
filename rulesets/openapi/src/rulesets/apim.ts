import { rulesetOf, type SpectralRuleset } from './rulesets.ts';

/** What the importer of API Management refuses, drops or changes; nothing about style. */
const apim: SpectralRuleset = rulesetOf('apim');

export default apim;
