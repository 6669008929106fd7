import { atProperty } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** A product offers APIs but is not published. */
export const productUnpublished = defineApiRule({
  id: 'product-unpublished',
  family: 'products',
  severity: 'info',
  from: 'recommended',
  summary: 'A product offers APIs but is not published',
  message: 'This product is not published, so developers see neither it nor what it offers',
  help: 'Set state to published',
  *check({ products }) {
    for (const product of products)
      if (!product.isPublished && product.apis.length > 0) yield atProperty(product, 'state');
  },
});
