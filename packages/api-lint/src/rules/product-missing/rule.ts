import { atProperty, current } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** The API requires a subscription, but no product offers it. */
export const productMissing = defineApiRule({
  id: 'product-missing',
  family: 'products',
  severity: 'info',
  from: 'recommended',
  summary: 'The API requires a subscription, but no product offers it',
  message: 'Callers need a subscription, but no product offers this API',
  help: 'Put the API into a product, or set subscriptionRequired to false',
  *check(facts) {
    // Where no product offers anything, what they offer is kept elsewhere.
    if (facts.products.every(({ apis }) => apis.length === 0)) return;
    for (const api of current(facts))
      if (api.subscriptionRequired && api.products.length === 0 && !api.isSubscribed)
        yield atProperty(api, 'subscriptionRequired');
  },
});
