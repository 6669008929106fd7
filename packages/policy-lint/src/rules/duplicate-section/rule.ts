import { defineRule } from '../../rule.ts';

/** … stands twice. */
export const duplicateSection = defineRule({
  id: 'duplicate-section',
  family: 'syntax',
  severity: 'error',
  message: '{name} stands twice',
  help: 'Put what the two hold into one',
  *check(policy) {
    for (const section of policy.sections)
      if (section.predecessors.some(({ name }) => name === section.name))
        yield { start: section.start, end: section.end, values: { name: section.name } };
  },
});
