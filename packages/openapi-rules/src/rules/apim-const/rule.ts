import { unsupportedKeywords } from '../../helpers/keywords.ts';
import { defineRule, from } from '../../rule.ts';

/** A schema has const. */
export const apimConst = defineRule({
  id: 'apim-const',
  family: 'apim',
  severity: 'warning',
  rulesets: from('recommended', 'apim'),
  summary: 'A schema has const',
  message: 'API Management does not support the keyword {keyword}: it is not shown and not exported{more}',
  help: 'Use an enum with one value',
  dialects: ['openapi-3.1'],
  check: (document) => unsupportedKeywords(document, ['const']),
});
