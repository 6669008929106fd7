import { hasText } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** A response has no description. */
export const documentationResponse = defineRule({
  id: 'documentation-response',
  family: 'documentation',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'A response has no description',
  message: 'The response {status} of {operation} has no description',
  *check(document) {
    for (const operation of document.operations)
      for (const { status, value, place } of operation.responses)
        if (!hasText(value.description)) yield { at: place, values: { status, operation: operation.label } };
  },
});
