import { recursiveSchemas } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** A schema refers to itself. */
export const apimRecursiveSchema = defineRule({
  id: 'apim-recursive-schema',
  family: 'apim',
  severity: 'warning',
  rulesets: from('recommended', 'apim'),
  summary: 'A schema refers to itself',
  message: 'The schema {schema} refers to itself{path}, which API Management does not support',
  *check(document) {
    for (const { place, names } of recursiveSchemas(document)) {
      const [schema = '', ...others] = names;
      yield { at: place, values: { schema, path: others.length > 0 ? ` through ${listed(others)}` : '' } };
    }
  },
});

const listed = (names: readonly string[]) =>
  names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
