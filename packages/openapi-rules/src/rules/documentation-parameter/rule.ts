import { hasText } from '@apimkit/openapi/document';
import { valueText } from '../../helpers/value-text.ts';
import { defineRule, from } from '../../rule.ts';

/** A parameter has no description. */
export const documentationParameter = defineRule({
  id: 'documentation-parameter',
  family: 'documentation',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'A parameter has no description',
  message: 'The parameter {parameter} has no description',
  *check({ parameters }) {
    for (const { value, place } of parameters)
      if (value.in !== 'body' && !hasText(value.description))
        yield { at: place, values: { parameter: valueText(value.name) } };
  },
});
