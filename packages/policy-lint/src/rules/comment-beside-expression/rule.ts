import { defineRule } from '../../rule.ts';

/** A value that is an expression holds nothing else, not even a comment. */
export const commentBesideExpression = defineRule({
  id: 'comment-beside-expression',
  family: 'expressions',
  severity: 'warning',
  message: 'A comment stands beside the expression of {name}, and the service refuses to save that',
  help: 'Write the comment in C#, with // or /* */, or put it before the element',
  *check(policy) {
    for (const { element, attribute } of policy.expressions) {
      if (attribute) continue;
      for (const node of element.node.children)
        if (node.type === 'comment') yield { start: node.start, end: node.end, values: { name: element.name } };
    }
  },
});
