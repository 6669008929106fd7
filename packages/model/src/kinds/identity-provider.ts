import { defineKind } from '../kind.ts';

/** An identity provider of the developer portal. */
export const identityProvider = defineKind({
  kind: 'identity-provider',
  title: 'Identity provider',
  arm: 'identityProviders/{identityProvider}',
  scopes: ['service'],
  capture: 'on-request',
  section: 'identityProviders',
  highlights: ['properties.type'],
  fixedNames: true,
  // ApiManagementCreateIdentityProvider.json: the type is the name.
  nameReturnedAt: 'properties.type',
  notCompared: ['properties.type'],
  sets: ['properties.allowedTenants'],
  secrets: [{ path: 'properties.clientSecret', required: true }],
  secretAction: 'listSecrets',
  // Microsoft's own issue lists have it from live Consumption services (Azure/apiops#561, #686).
  absentIn: ['Consumption'],
  sample: { 'properties.type': '{name}', 'properties.clientId': '00000000-0000-0000-0000-000000000000' },
  files: {
    toolkit: { info: 'identity providers/{identityProvider}/identityProviderInformation.json' },
    cli: { info: 'identityProviders/{identityProvider}/identityProviderInformation.json' },
  },
  shape: {
    type: 'facebook|google|microsoft|twitter|aad|aadB2C',
    signinTenant: 'string',
    'allowedTenants[]': 'string',
    authority: 'string',
    signupPolicyName: 'string',
    signinPolicyName: 'string',
    profileEditingPolicyName: 'string',
    passwordResetPolicyName: 'string',
    clientLibrary: 'string 0..16',
    clientId: 'string',
    clientSecret: 'string',
    certificateId: 'string',
  },
});
