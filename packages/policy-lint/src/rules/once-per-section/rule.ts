import { defineRule } from '../../rule.ts';

/** … may stand only once in a section. */
export const oncePerSection = defineRule({
  id: 'once-per-section',
  family: 'syntax',
  severity: 'error',
  message: '{name} may stand only once in a section',
  help: 'Keep one',
  *check(policy) {
    for (const element of policy.policies) {
      if (element.policy?.once !== 'section' || !element.section) continue;
      const first = policy.named(element.name).find((other) => other.section === element.section);
      if (first && first.node !== element.node && first.parent?.node === element.parent?.node)
        yield { start: element.start, end: element.end, values: { name: element.name } };
    }
  },
});
