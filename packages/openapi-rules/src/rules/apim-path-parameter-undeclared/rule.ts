import { plainName } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** A parameter in a path is not declared. */
export const apimPathParameterUndeclared = defineRule({
  id: 'apim-path-parameter-undeclared',
  family: 'apim',
  severity: 'error',
  rulesets: from('minimal', 'apim'),
  summary: 'A parameter in a path is not declared',
  message: 'The parameter {parameter} in the path of {operation} is not declared',
  *check({ operations }) {
    for (const operation of operations) {
      if (operation.hasUnknownParameters) continue;
      const declared = new Set(
        operation.parameters.filter((one) => one.in === 'path').map(({ name }) => plainName(name)),
      );
      for (const parameter of operation.item.names)
        if (!declared.has(parameter)) yield { at: operation.place, values: { parameter, operation: operation.label } };
    }
  },
});
