import { valueText } from '../../helpers/value-text.ts';
import { defineRule, from } from '../../rule.ts';

/** A parameter is in a form. */
export const apimFormParameter = defineRule({
  id: 'apim-form-parameter',
  family: 'apim',
  severity: 'info',
  rulesets: from('strict', 'apim'),
  summary: 'A parameter is in a form',
  message: 'The form field {field} does not become a parameter of the imported operation',
  once: true,
  dialects: ['swagger-2.0'],
  *check({ parameters }) {
    for (const { value, place } of parameters)
      if (value.in === 'formData') yield { at: place, values: { field: valueText(value.name) } };
  },
});
