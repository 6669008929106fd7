import { sectionNames } from '@apimkit/policy';
import { hint } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const unknownRoot = defineBuiltIn({
  id: 'unknown-root',
  family: 'syntax',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'The root element is not valid',
  message: '{name} cannot be the root element',
  help: '{hint}',
  kinds: ['snippet'],
  *check(policy) {
    const [root] = policy.roots;
    if (!root || root.policy || root.name === 'base') return;
    if (sectionNames.some((name) => name === root.name)) return;
    yield {
      start: root.start,
      end: root.end,
      values: { name: root.name, hint: hint(root.name, ['policies', 'fragment']) },
    };
  },
});
