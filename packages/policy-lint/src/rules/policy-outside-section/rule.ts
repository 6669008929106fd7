import { defineBuiltIn } from '../../rule.ts';

export const policyOutsideSection = defineBuiltIn({
  id: 'policy-outside-section',
  family: 'syntax',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'A policy is outside the sections',
  message: '{name} is outside the sections',
  help: 'Move it to inbound, backend, outbound or on-error',
  *check(policy) {
    for (const section of policy.sections)
      if (section.policy) yield { start: section.start, end: section.end, values: { name: section.name } };
  },
});
