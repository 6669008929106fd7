import { hasText } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** An operation has no summary. */
export const documentationOperationSummary = defineRule({
  id: 'documentation-operation-summary',
  family: 'documentation',
  severity: 'warning',
  rulesets: from('recommended'),
  summary: 'An operation has no summary',
  message: '{operation} has no summary, which portals show as its name',
  *check({ operations }) {
    for (const { value, place, label } of operations)
      if (!hasText(value.summary)) yield { at: place, values: { operation: label } };
  },
});
