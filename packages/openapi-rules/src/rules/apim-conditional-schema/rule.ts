import { unsupportedKeywords } from '../../helpers/keywords.ts';
import { defineRule, from } from '../../rule.ts';

/** A schema has conditions. */
export const apimConditionalSchema = defineRule({
  id: 'apim-conditional-schema',
  family: 'apim',
  severity: 'warning',
  rulesets: from('recommended', 'apim'),
  summary: 'A schema has conditions',
  message: 'API Management does not support the keyword {keyword}: it is not shown and not exported{more}',
  help: 'Use oneOf, or describe the condition',
  dialects: ['openapi-3.1'],
  check: (document) => unsupportedKeywords(document, ['if', 'then', 'else', 'dependentSchemas', 'dependentRequired']),
});
