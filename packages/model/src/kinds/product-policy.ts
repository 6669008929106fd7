import { defineKind } from '../kind.ts';

/** The policy of a product. */
export const productPolicy = defineKind({
  kind: 'product-policy',
  title: 'Product policy',
  arm: 'products/{product}/policies/policy',
  section: 'policies',
  files: {
    toolkit: { policy: 'products/{product}/policy.xml' },
    cli: { policy: 'products/{product}/policy.xml' },
  },
  document: 'policy',
  policyScope: 'product',
  shape: {
    value: 'string',
    format: 'xml|xml-link|rawxml|rawxml-link',
  },
});
