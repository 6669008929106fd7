import { requirementsOf } from '../../helpers/security.ts';
import { defineRule, from } from '../../rule.ts';

/** A security requirement is empty. */
export const securityOptional = defineRule({
  id: 'security-optional',
  family: 'security',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'A security requirement is empty',
  message: 'An empty security requirement of {operation} allows anonymous requests',
  *check(document) {
    for (const { requirement, place, label } of requirementsOf(document))
      if (Object.keys(requirement).length === 0) yield { at: place, values: { operation: label } };
  },
});
