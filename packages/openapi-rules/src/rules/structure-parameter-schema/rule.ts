import { isObject } from '@apimkit/openapi/document';
import { valueText } from '../../helpers/value-text.ts';
import { defineRule, from } from '../../rule.ts';

/** A parameter has neither schema nor content. */
export const structureParameterSchema = defineRule({
  id: 'structure-parameter-schema',
  family: 'structure',
  severity: 'warning',
  rulesets: from('recommended'),
  summary: 'A parameter has neither schema nor content',
  message: 'The parameter {parameter} has no schema',
  dialects: ['openapi-3.0', 'openapi-3.1'],
  *check({ parameters }) {
    for (const { value, place } of parameters)
      if (!isObject(value.schema) && !isObject(value.content))
        yield { at: place, values: { parameter: valueText(value.name) } };
  },
});
