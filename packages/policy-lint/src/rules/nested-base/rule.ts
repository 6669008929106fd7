import { sectionNames } from '@apimkit/policy';
import { defineBuiltIn } from '../../rule.ts';

export const nestedBase = defineBuiltIn({
  id: 'nested-base',
  family: 'syntax',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error' },
  summary: 'base is inside another element than a section',
  message: 'base is inside {parent}',
  help: 'Move it directly into the section',
  kinds: ['policies'],
  *check(policy) {
    for (const base of policy.named('base'))
      if (base.parent && !sectionNames.some((name) => name === base.parent?.name))
        yield { start: base.start, end: base.end, values: { parent: base.parent.name } };
  },
});
