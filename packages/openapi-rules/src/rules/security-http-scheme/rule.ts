import { itemsOf } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** The schemes contain http or ws. */
export const securityHttpScheme = defineRule({
  id: 'security-http-scheme',
  family: 'security',
  severity: 'warning',
  rulesets: from('recommended'),
  summary: 'The schemes contain http or ws',
  message: 'The scheme {scheme} is not encrypted',
  help: 'Use https or wss',
  settledBy: { settlement: 'encryption' },
  dialects: ['swagger-2.0'],
  *check({ root, start, operations }) {
    for (const { value, place } of [{ value: root, place: start }, ...operations])
      for (const [index, scheme] of itemsOf(value.schemes).entries())
        if (scheme === 'http' || scheme === 'ws') yield { at: place.at('schemes', index), values: { scheme } };
  },
});
