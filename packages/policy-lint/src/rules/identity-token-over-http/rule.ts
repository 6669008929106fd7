import { defineRule } from '../../rule.ts';

/** The token of the gateway's identity is sent over plain http. */
export const identityTokenOverHttp = defineRule({
  id: 'identity-token-over-http',
  family: 'security',
  severity: 'error',
  message: "The token of the gateway's identity is sent over plain http",
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
