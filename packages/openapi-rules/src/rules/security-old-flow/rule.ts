import { flowsOf, locatedSchemes } from '../../helpers/security.ts';
import { defineRule, from } from '../../rule.ts';

/** An OAuth scheme uses the implicit or the password flow. */
export const securityOldFlow = defineRule({
  id: 'security-old-flow',
  family: 'security',
  severity: 'warning',
  rulesets: from('recommended'),
  summary: 'An OAuth scheme uses the implicit or the password flow',
  message: 'The scheme {scheme} uses the {flow} flow, which OAuth 2.1 removes',
  *check(document) {
    for (const { name, value, place } of locatedSchemes(document))
      for (const [flow] of value.type === 'oauth2' ? flowsOf(value) : [])
        if (flow === 'implicit' || flow === 'password') yield { at: place, values: { scheme: name, flow } };
  },
});
