import { objectOf } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** An operation has no response for client errors. */
export const errorsClient = defineRule({
  id: 'errors-client',
  family: 'errors',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'An operation has no response for client errors',
  message: '{operation} has no response for client errors (4XX)',
  *check({ operations }) {
    for (const { value, place, label } of operations) {
      const statuses = Object.keys(objectOf(value.responses));
      if (statuses.length > 0 && !statuses.some((status) => /^(?:4|default)/.test(status)))
        yield { at: place.at('responses'), values: { operation: label } };
    }
  },
});
