import { defineRule } from '../../rule.ts';

/** … is never reached: … before it ends the request. */
export const unreachablePolicy = defineRule({
  id: 'unreachable-policy',
  family: 'flow',
  severity: 'warning',
  message: '{name} is never reached: {end} before it ends the request',
  help: 'Remove it, or put it before',
  *check(policy) {
    for (const end of policy.named('return-response', 'mock-response')) {
      const [next] = end.followers;
      if (next) yield { start: next.start, end: next.end, values: { name: next.name, end: end.name } };
    }
  },
});
