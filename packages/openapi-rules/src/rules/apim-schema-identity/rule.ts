import { unsupportedKeywords } from '../../helpers/keywords.ts';
import { defineRule, from } from '../../rule.ts';

/** A schema has an identifier or an anchor. */
export const apimSchemaIdentity = defineRule({
  id: 'apim-schema-identity',
  family: 'apim',
  severity: 'warning',
  rulesets: from('recommended', 'apim'),
  summary: 'A schema has an identifier or an anchor',
  message: 'API Management does not support the keyword {keyword}: it is not shown and not exported{more}',
  help: 'Refer to components/schemas',
  dialects: ['openapi-3.1'],
  check: (document) => unsupportedKeywords(document, ['$id', '$anchor', '$dynamicRef', '$dynamicAnchor', '$schema']),
});
