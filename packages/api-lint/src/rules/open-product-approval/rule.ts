import { atProperty } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** A product without subscriptions wants to approve subscriptions. */
export const openProductApproval = defineApiRule({
  id: 'open-product-approval',
  family: 'products',
  severity: 'warning',
  from: 'recommended',
  summary: 'A product without subscriptions wants to approve subscriptions',
  message: 'There are no subscriptions to approve: this product does not require one',
  help: 'Set subscriptionRequired to true, or remove approvalRequired',
  *check({ products }) {
    for (const product of products)
      if (product.approvalRequired && !product.subscriptionRequired) yield atProperty(product, 'approvalRequired');
  },
});
