import { defineBuiltIn } from '../../rule.ts';

export const toleratedSection = defineBuiltIn({
  id: 'tolerated-section',
  family: 'syntax',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error' },
  summary: 'A policy is in a section that its documentation does not list',
  message: 'The documentation of {name} does not list the section {section}',
  help: 'Use one of: {allowed}',
  *check(policy) {
    for (const element of policy.policies) {
      const { section, policy: fact, name } = element;
      if (!section || !fact?.toleratedSections.includes(section) || fact.sections.includes(section)) continue;
      if (element.parent?.policy?.children.some((child) => child.name === name)) continue;
      yield { start: element.start, end: element.end, values: { name, section, allowed: fact.sections.join(', ') } };
    }
  },
});
