import { defineRule } from '../../rule.ts';

/** The subscription key goes on to the backend. */
export const subscriptionKeyForwarded = defineRule({
  id: 'subscription-key-forwarded',
  family: 'security',
  severity: 'info',
  message: 'The subscription key goes on to the backend',
  help: 'Delete the header before',
  *check(policy) {
    const inbound = policy.section('inbound');
    if (policy.scope !== 'global' || !inbound || policy.named('include-fragment').length > 0) return;
    if (!policy.named('set-header').some((one) => /^ocp-apim-subscription-key$/i.test(one.value('name') ?? '')))
      yield inbound;
  },
});
