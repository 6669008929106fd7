import { atProperty } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const openProductNeedsKey = defineRule({
  id: 'open-product-needs-key',
  family: 'products',
  severity: 'warning',
  rulesets: ['recommended', 'strict'],
  summary: 'An open product contains an API that requires a subscription',
  message: '{api} requires a subscription, but this product accepts calls without a key',
  help: 'Set subscriptionRequired of the product to true, or that of the API to false',
  *check({ apis, products }) {
    const closed = new Map(apis.filter((api) => api.subscriptionRequired).map((api) => [api.resource, api]));
    for (const product of products)
      for (const resource of product.subscriptionRequired ? [] : product.apis) {
        const api = closed.get(resource);
        if (api) yield atProperty(product, 'subscriptionRequired', { api: api.name });
      }
  },
});
