import { defineKind } from '../kind.ts';

/** A tag on a product. */
export const productTag = defineKind({
  kind: 'product-tag',
  title: 'Product tag',
  arm: 'products/{product}/tags/{tag}',
  section: 'tags',
  association: true,
  ends: { tag: 'tag' },
  link: { collection: 'tags/{tag}/productLinks', property: 'productId', to: 'product' },
  filters: ['name'],
  files: {
    toolkit: { info: 'tags/{tag}/products/{product}/tagProductInformation.json' },
    cli: { list: 'products/{product}/tags.json' },
    'toolkit-v5': { list: 'products/{product}/tags.json' },
    'toolkit-v6': { info: 'products/{product}/tags/{tag}/productTagInformation.json' },
  },
});
