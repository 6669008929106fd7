import { locatedSchemes } from '../../helpers/security.ts';
import { defineRule, from } from '../../rule.ts';

/** An API key is in the query. */
export const securityKeyInQuery = defineRule({
  id: 'security-key-in-query',
  family: 'security',
  severity: 'warning',
  rulesets: from('strict'),
  summary: 'An API key is in the query',
  message: 'The key of the scheme {scheme} is in the query, which logs and browser histories record',
  *check(document) {
    // The service offers its subscription key in the query for every API.
    for (const { name, value, place } of locatedSchemes(document))
      if (value.type === 'apiKey' && value.in === 'query' && value.name !== 'subscription-key')
        yield { at: place, values: { scheme: name } };
  },
});
