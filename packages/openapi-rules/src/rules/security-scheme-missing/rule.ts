import { locatedSchemes, requirementsOf } from '../../helpers/security.ts';
import { defineRule, from } from '../../rule.ts';

/** A security requirement names a scheme that does not exist. */
export const securitySchemeMissing = defineRule({
  id: 'security-scheme-missing',
  family: 'security',
  severity: 'error',
  rulesets: from('minimal', 'apim'),
  summary: 'A security requirement names a scheme that does not exist',
  message: 'The security scheme {scheme} of {operation} does not exist',
  *check(document) {
    const known = new Set(locatedSchemes(document).map(({ name }) => name));
    for (const { requirement, place, label } of requirementsOf(document))
      for (const scheme of Object.keys(requirement))
        if (!known.has(scheme)) yield { at: place.at(scheme), values: { scheme, operation: label } };
  },
});
