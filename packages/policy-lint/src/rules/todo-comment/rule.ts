import { defineBuiltIn } from '../../rule.ts';

export const todoComment = defineBuiltIn({
  id: 'todo-comment',
  family: 'style',
  severity: 'info',
  rulesets: { strict: 'warning' },
  summary: 'A comment contains an open task',
  message: 'The comment contains an open task',
  help: 'Do it, or create an issue',
  *check(policy) {
    for (const found of policy.text.matchAll(/<!--([\s\S]*?)-->/g))
      if (/\b(TODO|FIXME|XXX)\b/.test(found[1] ?? '')) yield { start: found.index, end: found.index + found[0].length };
  },
});
