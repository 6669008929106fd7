import { defineKind, ordinaryName } from '../kind.ts';

/** A product: what developers subscribe to. */
export const product = defineKind({
  kind: 'product',
  title: 'Product',
  arm: 'products/{product}',
  section: 'products',
  apiRole: 'offers',
  highlights: ['properties.displayName', 'properties.state', 'properties.subscriptionRequired'],
  required: ['properties.displayName'],
  // Azure/apiops#606.
  unique: {
    path: 'properties.displayName',
    refusal: { target: 'name', message: 'Product with the same name already exists' },
  },
  filters: ['name', 'displayName', 'description', 'terms', 'state eq'],
  sample: { 'properties.subscriptionRequired': true, 'properties.state': 'notPublished' },
  naming: { pattern: ordinaryName, most: 256 },
  files: {
    toolkit: { info: 'products/{product}/productInformation.json' },
    cli: { info: 'products/{product}/productInformation.json' },
  },
  defaults: {
    'properties.subscriptionRequired': true,
    'properties.approvalRequired': false,
    'properties.state': 'notPublished',
    'properties.terms': '',
    'properties.description': '',
  },
  returnedDefaults: ['properties.subscriptionRequired', 'properties.approvalRequired', 'properties.state'],
  // Seen on live services (Azure/apiops#645): a new product is linked to the administrators and gets a subscription.
  sideEffects: {
    associations: [{ kind: 'product-group', names: { group: 'administrators' } }],
    scoped: 'subscription',
    limit: 'properties.subscriptionsLimit',
  },
  deleteQuery: { deleteSubscriptions: 'true' },
  shape: {
    description: 'string 0..1000',
    terms: 'string',
    subscriptionRequired: 'boolean',
    approvalRequired: 'boolean',
    subscriptionsLimit: 'number',
    state: 'notPublished|published',
    displayName: 'string 0..300',
    'authenticationType[]': 'application-token|subscription-key',
    'application.entra.applicationId': 'string',
    'application.entra.audience': 'string',
  },
});
