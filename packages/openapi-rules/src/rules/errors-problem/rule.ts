import { objectOf } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** An error response is not application/problem+json. */
export const errorsProblem = defineRule({
  id: 'errors-problem',
  family: 'errors',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'An error response is not application/problem+json',
  message: 'The response {status} of {operation} is not application/problem+json (RFC 9457)',
  dialects: ['openapi-3.0', 'openapi-3.1'],
  *check(document) {
    for (const operation of document.operations)
      for (const { status, value, place } of operation.responses) {
        const types = Object.keys(objectOf(value.content));
        if (/^[45]/.test(status) && types.length > 0 && !types.some((type) => /^application\/problem\+/.test(type)))
          yield { at: place, values: { status, operation: operation.label } };
      }
  },
});
