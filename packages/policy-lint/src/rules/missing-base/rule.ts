import { type SectionName, sectionNames } from '@apimkit/policy';
import { defineBuiltIn } from '../../rule.ts';

export const missingBase = defineBuiltIn({
  id: 'missing-base',
  family: 'flow',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error', security: 'warning' },
  summary: 'A section does not inherit the policies of broader scopes',
  message: '{section} does not inherit the policies of broader scopes',
  help: 'Add <base />',
  needs: ['scope'],
  kinds: ['policies'],
  scopes: ['workspace', 'product', 'api', 'operation'],
  *check(policy) {
    for (const section of policy.sections) {
      // In backend, a single policy replaces the inherited ones.
      if (section.name === 'backend' && section.children.length > 0) continue;
      if (!isSection(section.name) || !policy.inherits(section.name)) continue;
      if (![section, ...section.descendants].some(({ name }) => name === 'base'))
        yield { start: section.start, end: section.end, values: { section: section.name } };
    }
  },
});

const isSection = (name: string): name is SectionName => sectionNames.some((one) => one === name);
