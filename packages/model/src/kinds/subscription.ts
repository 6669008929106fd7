import { defineKind, ordinaryName } from '../kind.ts';

/** A subscription: the keys of one consumer for a product, an API or everything. Keys never leave the service. */
export const subscription = defineKind({
  kind: 'subscription',
  title: 'Subscription',
  arm: 'subscriptions/{subscription}',
  section: 'subscriptions',
  deletedByName: true,
  apiRole: 'grants-access',
  highlights: ['properties.displayName', 'properties.scope', 'properties.state'],
  filters: ['name', 'displayName', 'stateComment', 'ownerId', 'scope', 'state eq'],
  sample: { 'properties.scope': '/apis', 'properties.state': 'active' },
  naming: { pattern: ordinaryName, most: 256 },
  files: {
    toolkit: { info: 'subscriptions/{subscription}/subscriptionInformation.json' },
    cli: { info: 'subscriptions/{subscription}/subscriptionInformation.json' },
  },
  references: [
    { path: 'properties.scope', to: ['product', 'api'], form: 'id', cascades: true },
    { path: 'properties.ownerId', to: [], form: 'id' },
  ],
  // Azure/apiops#645, ASO#3408: an opaque name, no display name, and no owner or the administrator.
  automatic: {
    name: /^([0-9a-f]{24}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i,
    values: { 'properties.displayName': /^$/, 'properties.ownerId': /^$|\/users\/(1|administrator)$/i },
  },
  createdAt: 'properties.createdDate',
  readOnly: [
    'properties.createdDate',
    'properties.startDate',
    'properties.expirationDate',
    'properties.endDate',
    'properties.notificationDate',
    'properties.stateComment',
  ],
  // ApiManagementCreateSubscription.json: without a state, a subscription waits for approval.
  defaults: { 'properties.state': 'submitted', 'properties.displayName': '' },
  returnedDefaults: ['properties.state'],
  secrets: [
    { path: 'properties.primaryKey', made: true },
    { path: 'properties.secondaryKey', made: true },
  ],
  secretAction: 'listSecrets',
  builtIn: [
    {
      names: { subscription: 'master' },
      payload: { properties: { displayName: 'Built-in all-access subscription', scope: '/', state: 'active' } },
    },
  ],
  shape: {
    ownerId: 'string',
    scope: 'string',
    displayName: 'string 0..100',
    primaryKey: 'string 0..256',
    secondaryKey: 'string 0..256',
    state: 'suspended|active|expired|submitted|rejected|cancelled',
    allowTracing: 'boolean',
  },
});
