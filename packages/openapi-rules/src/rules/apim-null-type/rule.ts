import { itemsOf } from '@apimkit/openapi/document';
import { firstAt } from '../../helpers/keywords.ts';
import { defineRule, from } from '../../rule.ts';

/** A schema has the type null. */
export const apimNullType = defineRule({
  id: 'apim-null-type',
  family: 'apim',
  severity: 'info',
  rulesets: from('strict', 'apim'),
  summary: 'A schema has the type null',
  message: 'The type null becomes nullable or is lost, because API Management exports OpenAPI 3.0{more}',
  dialects: ['openapi-3.1'],
  check: ({ schemas }) =>
    firstAt(
      schemas.filter(({ value: { type } }) => type === 'null' || itemsOf(type).includes('null')),
      'type',
    ),
});
