import { defineRule } from '../../rule.ts';

/** Something is still to be done here. */
export const todoComment = defineRule({
  id: 'todo-comment',
  family: 'style',
  severity: 'info',
  message: 'Something is still to be done here',
  help: 'Do it, or move it to an issue',
  *check(policy) {
    for (const found of policy.text.matchAll(/<!--([\s\S]*?)-->/g))
      if (/\b(TODO|FIXME|XXX)\b/.test(found[1] ?? '')) yield { start: found.index, end: found.index + found[0].length };
  },
});
