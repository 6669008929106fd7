import { atProperty } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const openProductApproval = defineRule({
  id: 'open-product-approval',
  family: 'products',
  severity: 'warning',
  rulesets: ['recommended', 'strict'],
  summary: 'A product without subscriptions requires approval of subscriptions',
  message: 'approvalRequired has no effect, because this product does not require a subscription',
  help: 'Set subscriptionRequired to true, or remove approvalRequired',
  *check({ products }) {
    for (const product of products)
      if (product.approvalRequired && !product.subscriptionRequired) yield atProperty(product, 'approvalRequired');
  },
});
