import { defineBuiltIn } from '../../rule.ts';

export const waitChildren = defineBuiltIn({
  id: 'wait-children',
  family: 'syntax',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'wait contains a policy that it does not support',
  message: 'wait does not support {name}',
  help: 'Use send-request, cache-lookup-value or choose',
  *check(policy) {
    for (const { children } of policy.named('wait'))
      for (const child of children)
        if (!/^(send-request|cache-lookup-value|choose)$/.test(child.name))
          yield { start: child.start, end: child.end, values: { name: child.name } };
  },
});
