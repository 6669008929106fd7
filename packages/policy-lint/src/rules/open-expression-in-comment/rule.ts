import { expressionEnd, scanPolicy, startsExpression } from '@apimkit/policy';
import { defineRule } from '../../rule.ts';

/** The service looks for expressions before it looks for comments. */
export const openExpressionInComment = defineRule({
  id: 'open-expression-in-comment',
  family: 'syntax',
  severity: 'error',
  message:
    'The expression in this comment never ends, and the service reads expressions in comments too: it refuses the policy',
  help: 'Close the brackets and strings of {what}, or take the @ away',
  *check({ text }) {
    for (const { type, start, end } of scanPolicy(text).tokens) {
      if (type !== 'comment') continue;
      const at = openExpression(text.slice(start, end).replace(/-->$/, ''));
      if (at !== undefined) yield { start: start + at, end, values: { what: text.slice(start + at, start + at + 2) } };
    }
  },
});

/** Where the first expression starts that does not end in a text. */
function openExpression(text: string): number | undefined {
  let at = text.indexOf('@');
  while (at !== -1) {
    const end = startsExpression(text, at) ? expressionEnd(text, at) : at + 1;
    if (end === -1) return at;
    at = text.indexOf('@', end);
  }
  return undefined;
}
