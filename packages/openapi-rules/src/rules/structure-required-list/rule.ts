import { defineRule, from } from '../../rule.ts';

/** The keyword required of a schema is not a list. */
export const structureRequiredList = defineRule({
  id: 'structure-required-list',
  family: 'structure',
  severity: 'error',
  rulesets: from('minimal', 'apim'),
  summary: 'The keyword required of a schema is not a list',
  message: 'The keyword required of a schema must be a list of property names',
  *check({ schemas }) {
    for (const { value, place } of schemas)
      if (value.required !== undefined && !Array.isArray(value.required)) yield { at: place.at('required') };
  },
});
