import { defineBuiltIn } from '../../rule.ts';

export const randomForSecrets = defineBuiltIn({
  id: 'random-for-secrets',
  family: 'security',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error', security: 'warning' },
  message: 'A secret is created with Random, which is predictable',
  help: 'Use Guid.NewGuid() or RandomNumberGenerator',
  *check(policy) {
    for (const { element, types } of policy.expressions)
      for (const { name, start, end } of types)
        if (
          name === 'Random' &&
          /nonce|token|secret|key|state|password|salt|iv\b/i.test(
            `${element.value('name') ?? ''} ${element.value('variable-name') ?? ''}`,
          )
        )
          yield { start, end };
  },
});
