import { itemsOf } from '@apimkit/openapi/document';
import { firstAt } from '../../helpers/keywords.ts';
import { defineRule, from } from '../../rule.ts';

/** A schema has several types besides null. */
export const apimTypeList = defineRule({
  id: 'apim-type-list',
  family: 'apim',
  severity: 'warning',
  rulesets: from('recommended', 'apim'),
  summary: 'A schema has several types besides null',
  message: 'A schema with several types cannot be exported, because API Management exports OpenAPI 3.0{more}',
  help: 'Use oneOf',
  dialects: ['openapi-3.1'],
  check: ({ schemas }) =>
    firstAt(
      schemas.filter(({ value: { type } }) => itemsOf(type).filter((one) => one !== 'null').length > 1),
      'type',
    ),
});
