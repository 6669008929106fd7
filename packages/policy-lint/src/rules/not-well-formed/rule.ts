import { defineBuiltIn } from '../../rule.ts';

export const notWellFormed = defineBuiltIn({
  id: 'not-well-formed',
  family: 'syntax',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict', 'security'],
  summary: 'The document is not well-formed',
  message: '{reason}',
  help: 'Fix the document: outside expressions it must be well-formed XML',
  *check(policy) {
    const starts = [0, ...[...policy.text.matchAll(/\r\n|\n|\r/g)].map((found) => found.index + found[0].length)];
    for (const { message, range } of policy.syntax) {
      const start = (starts[(range?.start.line ?? 1) - 1] ?? 0) + (range?.start.column ?? 1) - 1;
      yield { start, end: start, values: { reason: message } };
    }
  },
});
