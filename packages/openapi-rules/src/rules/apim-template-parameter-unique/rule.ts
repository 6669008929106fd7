import { defineRule, from } from '../../rule.ts';

/** A required query parameter has the name of another parameter in the template. */
export const apimTemplateParameterUnique = defineRule({
  id: 'apim-template-parameter-unique',
  family: 'apim',
  severity: 'error',
  rulesets: from('minimal', 'apim'),
  summary: 'A required query parameter has the name of another parameter in the template',
  message: 'The name {parameter} occurs twice in the template of {operation}; names are case-insensitive',
  *check({ operations }) {
    for (const { item, parameters, label } of operations) {
      const taken = new Set(item.names.map((name) => name.toLowerCase()));
      for (const one of parameters) {
        if (one.in !== 'query' || one.value.required !== true) continue;
        const name = one.name.toLowerCase();
        if (taken.has(name)) yield { at: one.place, values: { parameter: one.name, operation: label } };
        taken.add(name);
      }
    }
  },
});
