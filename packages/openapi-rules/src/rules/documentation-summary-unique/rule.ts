import { stringOf } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** Two operations have the same summary. */
export const documentationSummaryUnique = defineRule({
  id: 'documentation-summary-unique',
  family: 'documentation',
  severity: 'warning',
  rulesets: from('strict'),
  summary: 'Two operations have the same summary',
  message: '{operation} has the same summary as {other}',
  *check({ operations }) {
    const taken = new Map<string, string>();
    for (const { value, place, label } of operations) {
      const summary = stringOf(value.summary)?.trim().toLowerCase() ?? '';
      const other = taken.get(summary);
      if (summary !== '' && other !== undefined) yield { at: place.at('summary'), values: { operation: label, other } };
      taken.set(summary, label);
    }
  },
});
