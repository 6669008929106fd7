import { valueText } from '../../helpers/value-text.ts';
import { defineRule, from } from '../../rule.ts';

/** A parameter has allowReserved or allowEmptyValue. */
export const apimParameterAllowance = defineRule({
  id: 'apim-parameter-allowance',
  family: 'apim',
  severity: 'info',
  rulesets: from('strict', 'apim'),
  summary: 'A parameter has allowReserved or allowEmptyValue',
  message: 'The importer drops {key} of the parameter {parameter}',
  once: true,
  *check({ parameters }) {
    for (const { value, place } of parameters)
      for (const key of ['allowReserved', 'allowEmptyValue'])
        if (value[key] === true) yield { at: place.at(key), values: { key, parameter: valueText(value.name) } };
  },
});
