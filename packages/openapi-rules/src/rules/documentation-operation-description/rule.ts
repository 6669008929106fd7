import { hasText } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** An operation has no description. */
export const documentationOperationDescription = defineRule({
  id: 'documentation-operation-description',
  family: 'documentation',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'An operation has no description',
  message: '{operation} has no description',
  *check({ operations }) {
    for (const { value, place, label } of operations)
      if (!hasText(value.description)) yield { at: place, values: { operation: label } };
  },
});
