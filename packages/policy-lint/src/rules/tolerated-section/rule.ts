import { defineRule } from '../../rule.ts';

/** The documentation does not list … for …. */
export const toleratedSection = defineRule({
  id: 'tolerated-section',
  family: 'syntax',
  severity: 'warning',
  message: 'The documentation does not list {section} for {name}',
  help: 'It lists {allowed}',
  *check(policy) {
    for (const element of policy.policies) {
      const { section, policy: fact, name } = element;
      if (!section || !fact?.toleratedSections.includes(section) || fact.sections.includes(section)) continue;
      if (element.parent?.policy?.children.some((child) => child.name === name)) continue;
      yield { start: element.start, end: element.end, values: { name, section, allowed: fact.sections.join(', ') } };
    }
  },
});
