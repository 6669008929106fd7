import { valueText } from '../../helpers/value-text.ts';
import { defineRule, from } from '../../rule.ts';

/** A path parameter is not required. */
export const structurePathParameterRequired = defineRule({
  id: 'structure-path-parameter-required',
  family: 'structure',
  severity: 'error',
  rulesets: from('minimal', 'apim'),
  summary: 'A path parameter is not required',
  message: 'The path parameter {parameter} is not required: true',
  *check({ parameters }) {
    for (const { value, place } of parameters)
      if (value.in === 'path' && value.required !== true)
        yield { at: place, values: { parameter: valueText(value.name) } };
  },
});
