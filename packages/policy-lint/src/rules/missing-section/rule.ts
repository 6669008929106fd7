import { sectionNames } from '@apimkit/policy';
import { defineRule } from '../../rule.ts';

/** There is no … section, so nothing of the broader scopes runs there. */
export const missingSection = defineRule({
  id: 'missing-section',
  family: 'syntax',
  severity: 'warning',
  message: 'There is no {name} section, so nothing of the broader scopes runs there',
  help: 'Add <{name}><base /></{name}>',
  *check(policy) {
    const [root] = policy.roots;
    if (!root || policy.kind !== 'policies' || policy.scope === 'global') return;
    for (const name of sectionNames)
      if (!policy.section(name) && policy.inherits(name)) yield { start: root.start, end: root.end, values: { name } };
  },
});
