import { stringOf } from '@apimkit/openapi/document';
import { valueText } from '../../helpers/value-text.ts';
import { defineRule, from } from '../../rule.ts';

/** Accept, Content-Type or Authorization is a parameter. */
export const namingReservedHeader = defineRule({
  id: 'naming-reserved-header',
  family: 'naming',
  severity: 'warning',
  rulesets: from('recommended'),
  summary: 'Accept, Content-Type or Authorization is a parameter',
  message: 'The parameter {header} is ignored, because OpenAPI describes this header in another way',
  dialects: ['openapi-3.0', 'openapi-3.1'],
  *check({ parameters }) {
    for (const { value, place } of parameters)
      if (value.in === 'header' && reserved.includes((stringOf(value.name) ?? '').toLowerCase()))
        yield { at: place, values: { header: valueText(value.name) } };
  },
});

const reserved = ['accept', 'content-type', 'authorization'];
