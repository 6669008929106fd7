import { sectionNames } from '@apimkit/policy';
import { hint } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** … cannot be the outermost element. */
export const unknownRoot = defineRule({
  id: 'unknown-root',
  family: 'syntax',
  severity: 'error',
  message: '{name} cannot be the outermost element',
  help: '{hint}',
  *check(policy) {
    const [root] = policy.roots;
    if (!root || policy.kind !== 'snippet' || root.policy || root.name === 'base') return;
    if (sectionNames.some((name) => name === root.name)) return;
    yield {
      start: root.start,
      end: root.end,
      values: { name: root.name, hint: hint(root.name, ['policies', 'fragment']) },
    };
  },
});
