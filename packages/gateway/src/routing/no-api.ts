import type { ApiEntry } from './entries.ts';

/** What a request calls that matches no API, or a policy by itself: nothing is required of the caller. */
export const noApi: ApiEntry = {
  name: '',
  root: '',
  workspace: undefined,
  type: 'http',
  path: '',
  protocols: ['https'],
  version: undefined,
  versioning: undefined,
  revision: '1',
  isCurrent: true,
  serviceUrl: undefined,
  subscriptionRequired: false,
  keyNames: { header: 'Ocp-Apim-Subscription-Key', query: 'subscription-key' },
  products: [],
  operations: () => [],
  schemas: () => ({}),
  xmlSchemas: () => [],
  graphqlSchema: () => undefined,
  graphql: () => undefined,
  context: {
    id: '',
    name: '',
    path: '',
    protocols: ['https'],
    revision: '1',
    isCurrentRevision: true,
    subscriptionKeyParameterNames: { header: 'Ocp-Apim-Subscription-Key', query: 'subscription-key' },
  },
};
