import { sectionNames } from '@apimkit/policy';
import { defineRule } from '../../rule.ts';

/** base stands inside of …. */
export const nestedBase = defineRule({
  id: 'nested-base',
  family: 'syntax',
  severity: 'warning',
  message: 'base stands inside of {parent}',
  help: 'Put it right into the section',
  *check(policy) {
    if (policy.kind !== 'policies') return;
    for (const base of policy.named('base'))
      if (base.parent && !sectionNames.some((name) => name === base.parent?.name))
        yield { start: base.start, end: base.end, values: { parent: base.parent.name } };
  },
});
