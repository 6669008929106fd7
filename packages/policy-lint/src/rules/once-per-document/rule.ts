import { defineRule } from '../../rule.ts';

/** … may stand only once in a document. */
export const oncePerDocument = defineRule({
  id: 'once-per-document',
  family: 'syntax',
  severity: 'error',
  message: '{name} may stand only once in a document',
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
