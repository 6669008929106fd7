import { isPlaceholder } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const strayText = defineBuiltIn({
  id: 'stray-text',
  family: 'syntax',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  message: 'There is text between policies',
  help: 'Remove it, or make it a comment',
  *check(policy) {
    for (const { node } of policy.sections)
      for (const child of node.children)
        if (
          (child.type === 'text' || child.type === 'expression') &&
          policy.syntax.length === 0 &&
          policy.text.slice(child.start, child.end).trim() !== '' &&
          !isPlaceholder(policy.text.slice(child.start, child.end))
        )
          yield child;
  },
});
