import { caseOf } from '../../helpers/naming-case.ts';
import { defineRule, from } from '../../rule.ts';

/** The name of a schema does not start with a capital letter. */
export const namingSchema = defineRule({
  id: 'naming-schema',
  family: 'naming',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'The name of a schema does not start with a capital letter',
  message: 'The name of the schema {schema} does not start with a capital letter',
  *check({ namedSchemas }) {
    for (const { place } of namedSchemas)
      if (/^[a-z]/.test(place.key) || caseOf(place.key) === 'snake_case')
        yield { at: place, values: { schema: place.key } };
  },
});
