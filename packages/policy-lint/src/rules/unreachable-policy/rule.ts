import { defineBuiltIn } from '../../rule.ts';

export const unreachablePolicy = defineBuiltIn({
  id: 'unreachable-policy',
  family: 'flow',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error', security: 'warning' },
  summary: 'A policy is unreachable',
  message: '{name} is unreachable: {end} before it ends the request',
  help: 'Remove it, or move it before',
  *check(policy) {
    for (const end of policy.named('return-response', 'mock-response')) {
      const [next] = end.followers;
      if (next) yield { start: next.start, end: next.end, values: { name: next.name, end: end.name } };
    }
  },
});
