import { defineBuiltIn } from '../../rule.ts';

export const oncePerDocument = defineBuiltIn({
  id: 'once-per-document',
  family: 'syntax',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'A policy that is allowed once in a document occurs again',
  message: '{name} is allowed only once in a document',
  help: 'Keep one',
  *check(policy) {
    for (const element of policy.policies) {
      if (element.policy?.once !== 'definition') continue;
      if (
        policy.named(element.name)[0]?.node !== element.node &&
        element.parent === policy.section(element.section ?? 'inbound')
      )
        yield { start: element.start, end: element.end, values: { name: element.name } };
    }
  },
});
