import { defineRule } from '../../rule.ts';

/** … stands in no section. */
export const policyOutsideSection = defineRule({
  id: 'policy-outside-section',
  family: 'syntax',
  severity: 'error',
  message: '{name} stands in no section',
  help: 'Put it into inbound, backend, outbound or on-error',
  *check(policy) {
    for (const section of policy.sections)
      if (section.policy) yield { start: section.start, end: section.end, values: { name: section.name } };
  },
});
