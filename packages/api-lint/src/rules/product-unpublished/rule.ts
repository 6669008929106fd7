import { atProperty } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const productUnpublished = defineRule({
  id: 'product-unpublished',
  family: 'products',
  severity: 'info',
  rulesets: ['recommended', 'strict'],
  summary: 'A product with APIs is not published',
  message: 'The product is not published, so developers cannot see it or its APIs',
  help: 'Set state to published',
  *check({ products }) {
    for (const product of products)
      if (!product.isPublished && product.apis.length > 0) yield atProperty(product, 'state');
  },
});
