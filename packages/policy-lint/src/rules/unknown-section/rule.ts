import { sectionNames } from '@apimkit/policy';
import { hint } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const unknownSection = defineBuiltIn({
  id: 'unknown-section',
  family: 'syntax',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'A section does not exist',
  message: 'Unknown section {name}',
  help: '{hint}',
  *check(policy) {
    for (const section of policy.sections)
      if (!sectionNames.some((name) => name === section.name))
        yield {
          start: section.start,
          end: section.end,
          values: { name: section.name, hint: hint(section.name, sectionNames) },
        };
  },
});
