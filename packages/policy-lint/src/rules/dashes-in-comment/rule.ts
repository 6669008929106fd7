import { defineBuiltIn } from '../../rule.ts';

export const dashesInComment = defineBuiltIn({
  id: 'dashes-in-comment',
  family: 'syntax',
  severity: 'info',
  rulesets: { strict: 'warning' },
  summary: 'A comment contains "--"',
  message: 'A comment must not contain "--"',
  help: 'Remove the dashes',
  *check(policy) {
    for (const found of policy.text.matchAll(/<!--([\s\S]*?)-->/g))
      if (found[1]?.includes('--')) yield { start: found.index, end: found.index + found[0].length };
  },
});
