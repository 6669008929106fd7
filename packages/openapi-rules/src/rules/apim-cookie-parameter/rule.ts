import { valueText } from '../../helpers/value-text.ts';
import { defineRule, from } from '../../rule.ts';

/** A parameter is in a cookie. */
export const apimCookieParameter = defineRule({
  id: 'apim-cookie-parameter',
  family: 'apim',
  severity: 'warning',
  rulesets: from('recommended', 'apim'),
  summary: 'A parameter is in a cookie',
  message: 'The importer drops the parameter {parameter}, because it is in a cookie',
  dialects: ['openapi-3.0', 'openapi-3.1'],
  *check({ parameters }) {
    for (const { value, place } of parameters)
      if (value.in === 'cookie') yield { at: place, values: { parameter: valueText(value.name) } };
  },
});
