import { defineKind, ordinaryName } from '../kind.ts';

/** Who may use an authorization. */
export const authorizationAccessPolicy = defineKind({
  kind: 'authorization-access-policy',
  title: 'Authorization access policy',
  arm: 'authorizationProviders/{authorizationProvider}/authorizations/{authorization}/accessPolicies/{accessPolicy}',
  scopes: ['service'],
  capture: 'on-request',
  section: 'accessPolicies',
  highlights: ['properties.objectId'],
  sets: ['properties.appIds'],
  filters: ['name', 'displayName'],
  sample: {
    'properties.tenantId': '00000000-0000-0000-0000-000000000000',
    'properties.objectId': '00000000-0000-0000-0000-000000000000',
  },
  naming: { pattern: ordinaryName, most: 256 },
  files: {
    toolkit: {
      info: 'authorization providers/{authorizationProvider}/authorizations/{authorization}/access policies/{accessPolicy}/accessPolicyInformation.json',
    },
    cli: {
      info: 'authorizationProviders/{authorizationProvider}/authorizations/{authorization}/accessPolicies/{accessPolicy}/accessPolicyInformation.json',
    },
  },
  shape: {
    'appIds[]': 'string',
    tenantId: 'string',
    objectId: 'string',
  },
});
