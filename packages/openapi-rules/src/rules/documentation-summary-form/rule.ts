import { stringOf } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** A summary is too long or ends with a full stop. */
export const documentationSummaryForm = defineRule({
  id: 'documentation-summary-form',
  family: 'documentation',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'A summary is too long or ends with a full stop',
  message: 'The summary of {operation} {problem}',
  *check({ operations }) {
    for (const { value, place, label } of operations) {
      const summary = stringOf(value.summary)?.trim() ?? '';
      const at = place.at('summary');
      if (summary.length > 80)
        yield { at, values: { operation: label, problem: `has ${summary.length} characters; lists show about 80` } };
      else if (/[^.]\.$/.test(summary)) yield { at, values: { operation: label, problem: 'ends with a full stop' } };
    }
  },
});
