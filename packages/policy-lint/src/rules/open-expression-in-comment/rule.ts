import { expressionEnd, scanPolicy, startsExpression } from '@apimkit/policy';
import { defineBuiltIn } from '../../rule.ts';

export const openExpressionInComment = defineBuiltIn({
  id: 'open-expression-in-comment',
  family: 'syntax',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'A comment contains an expression that is not closed',
  message: 'The expression in this comment is not closed, and the service reads expressions in comments too',
  help: 'Close the brackets and strings of {what}, or remove the @',
  *check({ text }) {
    for (const { type, start, end } of scanPolicy(text).tokens) {
      if (type !== 'comment') continue;
      const at = openExpression(text.slice(start, end).replace(/-->$/, ''));
      if (at !== undefined) yield { start: start + at, end, values: { what: text.slice(start + at, start + at + 2) } };
    }
  },
});

/** Where the first expression that is not closed starts in a text. */
function openExpression(text: string): number | undefined {
  let at = text.indexOf('@');
  while (at !== -1) {
    const end = startsExpression(text, at) ? expressionEnd(text, at) : at + 1;
    if (end === -1) return at;
    at = text.indexOf('@', end);
  }
  return undefined;
}
