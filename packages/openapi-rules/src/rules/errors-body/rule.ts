import { hasBody } from '../../helpers/response-body.ts';
import { defineRule, from } from '../../rule.ts';

/** An error response has no described body. */
export const errorsBody = defineRule({
  id: 'errors-body',
  family: 'errors',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'An error response has no described body',
  message: 'The response {status} of {operation} does not describe its body',
  *check(document) {
    for (const operation of document.operations)
      for (const { status, value, place } of operation.responses)
        if (/^[45]/.test(status) && operation.method !== 'head' && !hasBody(value))
          yield { at: place, values: { status, operation: operation.label } };
  },
});
