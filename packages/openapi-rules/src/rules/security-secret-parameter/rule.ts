import { stringOf } from '@apimkit/openapi/document';
import { valueText } from '../../helpers/value-text.ts';
import { defineRule, from } from '../../rule.ts';

/** A secret is in the query or the path. */
export const securitySecretParameter = defineRule({
  id: 'security-secret-parameter',
  family: 'security',
  severity: 'warning',
  rulesets: from('recommended'),
  summary: 'A secret is in the query or the path',
  message: 'The {location} parameter {parameter} puts a secret into the URL, which logs record',
  *check({ parameters }) {
    for (const { value, place } of parameters)
      if (
        (value.in === 'query' || value.in === 'path') &&
        /^(?:password|passwd|pwd|secret|client_?secret|access_?token|api_?key)$/i.test(stringOf(value.name) ?? '')
      )
        yield { at: place, values: { location: value.in, parameter: valueText(value.name) } };
  },
});
