import { defineKind } from '../kind.ts';

/** A provider of the credential manager. */
export const authorizationProvider = defineKind({
  kind: 'authorization-provider',
  title: 'Authorization provider',
  arm: 'authorizationProviders/{authorizationProvider}',
  scopes: ['service'],
  capture: 'on-request',
  section: 'authorizationProviders',
  policyRole: 'authorization-provider-id',
  secrets: [
    { path: 'properties.oauth2.grantTypes.authorizationCode.clientSecret' },
    { path: 'properties.oauth2.grantTypes.clientCredentials.clientSecret' },
  ],
  files: {
    toolkit: { info: 'authorization providers/{authorizationProvider}/authorizationProviderInformation.json' },
    cli: { info: 'authorizationProviders/{authorizationProvider}/authorizationProviderInformation.json' },
  },
});
