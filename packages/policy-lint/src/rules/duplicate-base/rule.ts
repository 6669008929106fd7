import { defineRule } from '../../rule.ts';

/** base stands twice in …. */
export const duplicateBase = defineRule({
  id: 'duplicate-base',
  family: 'syntax',
  severity: 'error',
  message: 'base stands twice in {section}',
  help: 'Keep one',
  *check(policy) {
    for (const base of policy.named('base'))
      if (base.predecessors.some(({ name }) => name === 'base'))
        yield { start: base.start, end: base.end, values: { section: base.parent?.name ?? '' } };
  },
});
