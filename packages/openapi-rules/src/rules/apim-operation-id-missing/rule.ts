import { hasText } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** An operation has no operationId. */
export const apimOperationIdMissing = defineRule({
  id: 'apim-operation-id-missing',
  family: 'apim',
  severity: 'warning',
  rulesets: from('recommended', 'apim'),
  summary: 'An operation has no operationId',
  message:
    '{operation} has no operationId: its name is derived from the path, and its policies are lost when the path changes',
  *check({ operations }) {
    for (const { value, place, label } of operations)
      if (!hasText(value.operationId)) yield { at: place, values: { operation: label } };
  },
});
