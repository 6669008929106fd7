import { itemsOf } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** An operation has no security requirement. */
export const securityNone = defineRule({
  id: 'security-none',
  family: 'security',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'An operation has no security requirement',
  message: '{operation} has no security requirement',
  settledBy: { settlement: 'access' },
  *check({ root, operations }) {
    if (itemsOf(root.security).length > 0) return;
    for (const { value, place, label, method } of operations)
      if (value.security === undefined && method !== 'options') yield { at: place, values: { operation: label } };
  },
});
