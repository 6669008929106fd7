import { defineKind } from '../kind.ts';

/** The policy of an operation. */
export const apiOperationPolicy = defineKind({
  kind: 'api-operation-policy',
  title: 'API operation policy',
  arm: 'apis/{api}/operations/{operation}/policies/policy',
  section: 'policies',
  document: 'policy',
  policyScope: 'operation',
  lock: 'api',
  files: {
    toolkit: { policy: 'apis/{api}/operations/{operation}/policy.xml' },
    cli: { policy: 'apis/{api}/operations/{operation}/policy.xml' },
  },
  shape: {
    value: 'string',
    format: 'xml|xml-link|rawxml|rawxml-link',
  },
});
