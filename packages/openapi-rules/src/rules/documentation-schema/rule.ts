import { hasText } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** A named schema has no description. */
export const documentationSchema = defineRule({
  id: 'documentation-schema',
  family: 'documentation',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'A named schema has no description',
  message: 'The schema {schema} has no description',
  *check({ namedSchemas }) {
    for (const { value, place } of namedSchemas)
      if (value.$ref === undefined && !hasText(value.description) && !hasText(value.title))
        yield { at: place, values: { schema: place.key } };
  },
});
