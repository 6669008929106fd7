import { isPlaceholder } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** Text stands between policies. */
export const strayText = defineRule({
  id: 'stray-text',
  family: 'syntax',
  severity: 'error',
  message: 'Text stands between policies',
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
