import { defineKind } from '../kind.ts';

/** The wiki of a product: which documentation pages it shows. */
export const productWiki = defineKind({
  kind: 'product-wiki',
  title: 'Product wiki',
  arm: 'products/{product}/wikis/default',
  scopes: ['service'],
  // Pages of the developer portal, which this tier does not have.
  absentIn: ['Consumption'],
  section: 'wikis',
  references: [{ path: 'properties.documents[].documentationId', to: ['documentation'], form: 'name' }],
  statusWhenAbsent: 500,
  filters: ['name eq contains'],
  sample: { 'properties.documents': [{ documentationId: '{target}' }] },
  files: {
    toolkit: { info: 'products/{product}/wikiInformation.json' },
    // apiops-cli writes JSON into this file in spite of its extension.
    cli: { info: 'products/{product}/wiki.md' },
  },
  shape: {
    'documents[].documentationId': 'string',
  },
});
