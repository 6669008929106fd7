import { defineBuiltIn } from '../../rule.ts';

export const subscriptionKeyForwarded = defineBuiltIn({
  id: 'subscription-key-forwarded',
  family: 'security',
  severity: 'info',
  rulesets: { strict: 'warning', security: 'info' },
  message: 'The subscription key is forwarded to the backend',
  help: 'Delete the header before forwarding',
  needs: ['scope'],
  scopes: ['global'],
  *check(policy) {
    const inbound = policy.section('inbound');
    if (!inbound || policy.named('include-fragment').length > 0) return;
    if (!policy.named('set-header').some((one) => /^ocp-apim-subscription-key$/i.test(one.value('name') ?? '')))
      yield inbound;
  },
});
