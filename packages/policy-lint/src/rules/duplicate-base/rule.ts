import { defineBuiltIn } from '../../rule.ts';

export const duplicateBase = defineBuiltIn({
  id: 'duplicate-base',
  family: 'syntax',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'A section contains more than one base',
  message: '{section} contains more than one base',
  help: 'Keep one',
  *check(policy) {
    for (const base of policy.named('base'))
      if (base.predecessors.some(({ name }) => name === 'base'))
        yield { start: base.start, end: base.end, values: { section: base.parent?.name ?? '' } };
  },
});
