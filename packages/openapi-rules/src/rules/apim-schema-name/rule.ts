import { defineRule, from } from '../../rule.ts';

/** The name of a schema contains characters other than letters, digits, period, underscore and hyphen. */
export const apimSchemaName = defineRule({
  id: 'apim-schema-name',
  family: 'apim',
  severity: 'warning',
  rulesets: from('recommended', 'apim'),
  summary: 'The name of a schema contains characters other than letters, digits, period, underscore and hyphen',
  message: 'The name of the schema {schema} contains characters that break references to it',
  *check({ namedSchemas }) {
    for (const { place } of namedSchemas)
      if (!/^[A-Za-z0-9._-]+$/.test(place.key)) yield { at: place, values: { schema: place.key } };
  },
});
