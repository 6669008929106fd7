import { sectionNames } from '@apimkit/policy';
import { hint } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** … is no section. */
export const unknownSection = defineRule({
  id: 'unknown-section',
  family: 'syntax',
  severity: 'error',
  message: '{name} is no section',
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
