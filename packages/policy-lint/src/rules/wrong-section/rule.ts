import { defineRule } from '../../rule.ts';

/** … has no place in …. */
export const wrongSection = defineRule({
  id: 'wrong-section',
  family: 'syntax',
  severity: 'error',
  message: '{name} has no place in {section}',
  help: 'It may stand in {allowed}',
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
