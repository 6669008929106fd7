import { defineRule } from '../../rule.ts';

/** wait cannot wait for …. */
export const waitChildren = defineRule({
  id: 'wait-children',
  family: 'syntax',
  severity: 'error',
  message: 'wait cannot wait for {name}',
  help: 'It waits for send-request, cache-lookup-value and choose',
  *check(policy) {
    for (const { children } of policy.named('wait'))
      for (const child of children)
        if (!/^(send-request|cache-lookup-value|choose)$/.test(child.name))
          yield { start: child.start, end: child.end, values: { name: child.name } };
  },
});
