import { unsupportedKeywords } from '../../helpers/keywords.ts';
import { defineRule, from } from '../../rule.ts';

/** A schema has definitions of its own. */
export const apimSchemaDefinitions = defineRule({
  id: 'apim-schema-definitions',
  family: 'apim',
  severity: 'warning',
  rulesets: from('recommended', 'apim'),
  summary: 'A schema has definitions of its own',
  message: 'API Management does not support the keyword {keyword}: it is not shown and not exported{more}',
  help: 'Move the schemas to components/schemas',
  dialects: ['openapi-3.1'],
  check: (document) => unsupportedKeywords(document, ['$defs']),
});
