import { type SectionName, sectionNames } from '@apimkit/policy';
import { defineRule } from '../../rule.ts';

/** … does not inherit: what the broader scopes do there is lost. */
export const missingBase = defineRule({
  id: 'missing-base',
  family: 'flow',
  severity: 'warning',
  message: '{section} does not inherit: what the broader scopes do there is lost',
  help: 'Add <base />',
  *check(policy) {
    if (policy.scope === 'global' || policy.scope === undefined) return;
    for (const section of policy.sections) {
      // In the backend, one policy of its own takes the place of what is inherited.
      if (section.name === 'backend' && section.children.length > 0) continue;
      if (!isSection(section.name) || !policy.inherits(section.name)) continue;
      if (![section, ...section.descendants].some(({ name }) => name === 'base'))
        yield { start: section.start, end: section.end, values: { section: section.name } };
    }
  },
});

const isSection = (name: string): name is SectionName => sectionNames.some((one) => one === name);
