import { objectOf } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** An operation has no response for success. */
export const structureSuccessResponse = defineRule({
  id: 'structure-success-response',
  family: 'structure',
  severity: 'warning',
  rulesets: from('recommended'),
  summary: 'An operation has no response for success',
  message: '{operation} has no response for success',
  *check({ operations }) {
    for (const { value, place, label } of operations) {
      const statuses = Object.keys(objectOf(value.responses));
      if (statuses.length > 0 && !statuses.some((status) => /^(?:[123]|default)/.test(status)))
        yield { at: place.at('responses'), values: { operation: label } };
    }
  },
});
