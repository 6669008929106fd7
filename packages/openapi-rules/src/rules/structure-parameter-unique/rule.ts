import { parameterKey } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** A list contains a parameter twice. */
export const structureParameterUnique = defineRule({
  id: 'structure-parameter-unique',
  family: 'structure',
  severity: 'error',
  rulesets: from('minimal'),
  summary: 'A list contains a parameter twice',
  message: 'The parameter {parameter} in {location} is listed twice',
  *check(document) {
    for (const { own } of [...document.pathItems, ...document.operations]) {
      const taken = new Set<string>();
      for (const one of own.found) {
        const key = parameterKey(one.in, one.name);
        if (taken.has(key)) yield { at: one.place, values: { parameter: one.name, location: one.in } };
        taken.add(key);
      }
    }
  },
});
