import { atProperty, current } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const productMissing = defineRule({
  id: 'product-missing',
  family: 'products',
  severity: 'info',
  rulesets: ['recommended', 'strict'],
  message: 'The API requires a subscription, but no product contains it',
  help: 'Add the API to a product, or set subscriptionRequired to false',
  *check(facts) {
    // If no product contains an API, the assignments are maintained elsewhere.
    if (facts.products.every(({ apis }) => apis.length === 0)) return;
    for (const api of current(facts))
      if (api.subscriptionRequired && api.products.length === 0 && !api.isSubscribed)
        yield atProperty(api, 'subscriptionRequired');
  },
});
