import { defineBuiltIn } from '../../rule.ts';

export const duplicateSection = defineBuiltIn({
  id: 'duplicate-section',
  family: 'syntax',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'A section is defined more than once',
  message: '{name} is defined more than once',
  help: 'Merge the sections into one',
  *check(policy) {
    for (const section of policy.sections)
      if (section.predecessors.some(({ name }) => name === section.name))
        yield { start: section.start, end: section.end, values: { name: section.name } };
  },
});
