import { locatedSchemes } from '../../helpers/security.ts';
import { valueText } from '../../helpers/value-text.ts';
import { defineRule, from } from '../../rule.ts';

/** A security scheme is Basic. */
export const securityBasic = defineRule({
  id: 'security-basic',
  family: 'security',
  severity: 'warning',
  rulesets: from('recommended'),
  summary: 'A security scheme is Basic',
  message: 'The scheme {scheme} sends the password with every request',
  *check(document) {
    for (const { name, value, place } of locatedSchemes(document))
      if (value.type === 'basic' || (value.type === 'http' && valueText(value.scheme).toLowerCase() === 'basic'))
        yield { at: place, values: { scheme: name } };
  },
});
