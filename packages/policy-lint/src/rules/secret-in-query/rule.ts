import { defineRule } from '../../rule.ts';

/** The parameter … sends a secret in the address. */
export const secretInQuery = defineRule({
  id: 'secret-in-query',
  family: 'security',
  severity: 'warning',
  message: 'The parameter {name} sends a secret in the address',
  help: 'Send it in a header',
  *check(policy) {
    for (const element of policy.named('set-query-parameter')) {
      const name = element.value('name') ?? '';
      if (
        /^(api-?key|code|sig|token|access_token|password|secret|subscription-key)$/i.test(name) &&
        element.value('exists-action') !== 'delete'
      )
        yield { start: element.start, end: element.end, values: { name } };
    }
  },
});
