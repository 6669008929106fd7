import { itemsOf } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** An operation has no tag. */
export const documentationOperationTag = defineRule({
  id: 'documentation-operation-tag',
  family: 'documentation',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'An operation has no tag',
  message: '{operation} has no tag',
  *check({ operations }) {
    for (const { value, place, label } of operations)
      if (itemsOf(value.tags).length === 0) yield { at: place, values: { operation: label } };
  },
});
