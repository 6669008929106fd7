import { defineRule } from '../../rule.ts';

export const productEmpty = defineRule({
  id: 'product-empty',
  family: 'products',
  severity: 'info',
  rulesets: ['recommended', 'strict'],
  message: 'A product contains no APIs',
  help: 'Add APIs, or delete the product',
  *check({ products }) {
    // If no product contains an API, the assignments are maintained elsewhere.
    if (products.every(({ apis }) => apis.length === 0)) return;
    for (const { resource, file, apis } of products)
      if (apis.length === 0) yield { resource, ...(file === undefined ? {} : { file }) };
  },
});
