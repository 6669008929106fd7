import { defineBuiltIn } from '../../rule.ts';

export const oncePerSection = defineBuiltIn({
  id: 'once-per-section',
  family: 'syntax',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'A policy that is allowed once in a section occurs again',
  message: '{name} is allowed only once in a section',
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
