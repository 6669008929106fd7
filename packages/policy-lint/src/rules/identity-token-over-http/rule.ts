import { defineBuiltIn } from '../../rule.ts';

export const identityTokenOverHttp = defineBuiltIn({
  id: 'identity-token-over-http',
  family: 'security',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict', 'security'],
  message: 'The managed identity token is sent without TLS',
  help: 'Use https',
  *check(policy) {
    for (const element of policy.named('authentication-managed-identity')) {
      const target = [...element.predecessors, ...element.followers].find((one) =>
        /^http:\/\//i.test(one.value('base-url') ?? (one.name === 'set-url' ? one.text : '')),
      );
      if (target && element.attribute('output-token-variable-name') === undefined) yield element;
    }
  },
});
