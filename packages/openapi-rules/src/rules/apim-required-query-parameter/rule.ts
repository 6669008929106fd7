import { defineRule, from } from '../../rule.ts';

/** A required query parameter becomes part of the URL template. */
export const apimRequiredQueryParameter = defineRule({
  id: 'apim-required-query-parameter',
  family: 'apim',
  severity: 'info',
  rulesets: from('strict', 'apim'),
  summary: 'A required query parameter becomes part of the URL template',
  message: 'The query parameter {parameter} becomes part of the template of {operation}: a request without it gets 404',
  once: true,
  settledBy: { settlement: 'query' },
  *check({ operations }) {
    for (const { parameters, label } of operations)
      for (const one of parameters)
        if (one.in === 'query' && one.value.required === true)
          yield { at: one.place, values: { parameter: one.name, operation: label } };
  },
});
