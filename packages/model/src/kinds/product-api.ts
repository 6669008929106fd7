import { defineKind } from '../kind.ts';

/** An API that a product offers. */
export const productApi = defineKind({
  kind: 'product-api',
  title: 'Product API',
  arm: 'products/{product}/apis/{api}',
  section: 'apis',
  association: true,
  ends: { api: 'api' },
  link: { collection: 'products/{product}/apiLinks', property: 'apiId', to: 'api' },
  listOnly: true,
  lock: 'api',
  filters: ['name'],
  files: {
    toolkit: { info: 'products/{product}/apis/{api}/productApiInformation.json' },
    cli: { list: 'products/{product}/apis.json' },
    'toolkit-v5': { list: 'products/{product}/apis.json' },
    'toolkit-v6': { info: 'products/{product}/apis/{api}/apiInformation.json' },
  },
});
