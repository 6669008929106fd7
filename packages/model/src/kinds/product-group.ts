import { defineKind } from '../kind.ts';

/** A group whose members see a product. */
export const productGroup = defineKind({
  kind: 'product-group',
  title: 'Product group',
  arm: 'products/{product}/groups/{group}',
  section: 'groups',
  association: true,
  ends: { group: 'group' },
  link: { collection: 'products/{product}/groupLinks', property: 'groupId', to: 'group' },
  listOnly: true,
  filters: ['name eq ne gt ge lt le'],
  files: {
    toolkit: { info: 'products/{product}/groups/{group}/productGroupInformation.json' },
    cli: { list: 'products/{product}/groups.json' },
    'toolkit-v5': { list: 'products/{product}/groups.json' },
    'toolkit-v6': { info: 'products/{product}/groups/{group}/groupInformation.json' },
  },
});
