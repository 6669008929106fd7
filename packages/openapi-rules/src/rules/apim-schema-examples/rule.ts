import { unsupportedKeywords } from '../../helpers/keywords.ts';
import { defineRule, from } from '../../rule.ts';

/** A schema has examples. */
export const apimSchemaExamples = defineRule({
  id: 'apim-schema-examples',
  family: 'apim',
  severity: 'info',
  rulesets: from('strict', 'apim'),
  summary: 'A schema has examples',
  message: 'API Management does not support the keyword {keyword} in schemas: it is not shown and not exported{more}',
  help: 'Use example with one of them',
  dialects: ['openapi-3.1'],
  check: (document) => unsupportedKeywords(document, ['examples']),
});
