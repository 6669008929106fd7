import { defineApiRule } from '../../rule.ts';

/** A product offers no API. */
export const productEmpty = defineApiRule({
  id: 'product-empty',
  family: 'products',
  severity: 'info',
  from: 'recommended',
  summary: 'A product offers no API',
  message: 'This product offers no API',
  help: 'Add APIs to it, or delete it',
  *check({ products }) {
    // Where no product offers anything, what they offer is kept elsewhere.
    if (products.every(({ apis }) => apis.length === 0)) return;
    for (const { resource, file, apis } of products)
      if (apis.length === 0) yield { resource, ...(file === undefined ? {} : { file }) };
  },
});
