import { defineRule } from '../../rule.ts';

/** A comment with -- inside is no XML. */
export const dashesInComment = defineRule({
  id: 'dashes-in-comment',
  family: 'syntax',
  severity: 'info',
  message: 'A comment with -- inside is no XML',
  help: 'Take the dashes out',
  *check(policy) {
    for (const found of policy.text.matchAll(/<!--([\s\S]*?)-->/g))
      if (found[1]?.includes('--')) yield { start: found.index, end: found.index + found[0].length };
  },
});
