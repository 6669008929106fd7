import { defineBuiltIn } from '../../rule.ts';

export const wrongSection = defineBuiltIn({
  id: 'wrong-section',
  family: 'syntax',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'A policy is not allowed in this section',
  message: '{name} is not allowed in {section}',
  help: 'Use it in one of: {allowed}',
  *check(policy) {
    for (const element of policy.policies) {
      const { section, policy: fact, name } = element;
      if (
        !section ||
        !fact ||
        fact.sections.length === 0 ||
        element.parent?.policy?.children.some((child) => child.name === name)
      )
        continue;
      if (fact.sections.includes(section) || fact.toleratedSections.includes(section)) continue;
      yield { start: element.start, end: element.end, values: { name, section, allowed: fact.sections.join(', ') } };
    }
  },
});
