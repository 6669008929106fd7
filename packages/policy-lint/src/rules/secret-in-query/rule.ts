import { defineBuiltIn } from '../../rule.ts';

export const secretInQuery = defineBuiltIn({
  id: 'secret-in-query',
  family: 'security',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error', security: 'warning' },
  summary: 'A secret is sent in the query string',
  message: 'The query parameter {name} contains a secret',
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
