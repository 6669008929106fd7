import { templateNames } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** A path parameter does not occur in the path. */
export const apimPathParameterUnused = defineRule({
  id: 'apim-path-parameter-unused',
  family: 'apim',
  severity: 'error',
  rulesets: from('minimal', 'apim'),
  summary: 'A path parameter does not occur in the path',
  message: 'The path parameter {parameter} does not occur in the path of {operation}; the import fails',
  *check({ operations }) {
    for (const { item, parameters, label } of operations) {
      const names = new Set(templateNames(item.path));
      for (const one of parameters)
        if (one.in === 'path' && !names.has(one.name))
          yield { at: one.place, values: { parameter: one.name, operation: label } };
    }
  },
});
