import { unsupportedKeywords } from '../../helpers/keywords.ts';
import { defineRule, from } from '../../rule.ts';

/** A schema has a keyword that OpenAPI 3.0 does not have. */
export const apimNewKeyword = defineRule({
  id: 'apim-new-keyword',
  family: 'apim',
  severity: 'warning',
  rulesets: from('recommended', 'apim'),
  summary: 'A schema has a keyword that OpenAPI 3.0 does not have',
  message: 'API Management does not support the keyword {keyword}: it is not shown and not exported{more}',
  help: 'Use keywords of OpenAPI 3.0, or describe the constraint',
  dialects: ['openapi-3.1'],
  check: (document) => unsupportedKeywords(document, keywords),
});

const keywords = [
  ...['prefixItems', 'contains', 'minContains', 'maxContains', 'patternProperties', 'propertyNames'],
  ...['unevaluatedProperties', 'unevaluatedItems', 'contentEncoding', 'contentMediaType', 'contentSchema'],
];
