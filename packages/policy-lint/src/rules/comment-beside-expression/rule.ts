import { defineBuiltIn } from '../../rule.ts';

export const commentBesideExpression = defineBuiltIn({
  id: 'comment-beside-expression',
  family: 'expressions',
  severity: 'warning',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'An element contains an XML comment next to its expression',
  message: '{name} contains a comment next to its expression, and the service rejects such a policy',
  help: 'Write the comment in C#, with // or /* */, or put it before the element',
  *check(policy) {
    for (const { element, attribute } of policy.expressions) {
      if (attribute) continue;
      for (const node of element.node.children)
        if (node.type === 'comment') yield { start: node.start, end: node.end, values: { name: element.name } };
    }
  },
});
