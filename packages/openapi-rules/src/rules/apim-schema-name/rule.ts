import { defineRule, from } from '../../rule.ts';

/** The name of a schema contains characters other than letters, digits, period, underscore and hyphen. */
export const apimSchemaName = defineRule({
  id: 'apim-schema-name',
  family: 'apim',
  severity: 'error',
  rulesets: from('minimal', 'apim'),
  summary: 'The name of a schema contains characters other than letters, digits, period, underscore and hyphen',
  message: 'The name of the schema {schema} contains characters that the importer does not accept',
  *check({ namedSchemas }) {
    for (const { place } of namedSchemas)
      if (!/^[A-Za-z0-9._-]+$/.test(place.key)) yield { at: place, values: { schema: place.key } };
  },
});
