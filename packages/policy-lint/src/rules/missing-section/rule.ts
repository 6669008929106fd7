import { sectionNames } from '@apimkit/policy';
import { defineBuiltIn } from '../../rule.ts';

export const missingSection = defineBuiltIn({
  id: 'missing-section',
  family: 'syntax',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error' },
  summary: 'A section is missing, so it does not inherit the policies of broader scopes',
  message: 'The section {name} is missing, so the policies of broader scopes do not run there',
  help: 'Add <{name}><base /></{name}>',
  kinds: ['policies'],
  scopes: ['workspace', 'product', 'api', 'operation'],
  *check(policy) {
    const [root] = policy.roots;
    if (!root) return;
    for (const name of sectionNames)
      if (!policy.section(name) && policy.inherits(name)) yield { start: root.start, end: root.end, values: { name } };
  },
});
