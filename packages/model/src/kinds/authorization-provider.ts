import { defineKind, ordinaryName } from '../kind.ts';

/** A provider of the credential manager. */
export const authorizationProvider = defineKind({
  kind: 'authorization-provider',
  title: 'Authorization provider',
  arm: 'authorizationProviders/{authorizationProvider}',
  scopes: ['service'],
  capture: 'on-request',
  section: 'authorizationProviders',
  highlights: ['properties.displayName', 'properties.identityProvider'],
  policyRole: 'authorization-provider-id',
  replacedWhole: true,
  secrets: [
    { path: 'properties.oauth2.grantTypes.authorizationCode.clientSecret' },
    { path: 'properties.oauth2.grantTypes.clientCredentials.clientSecret' },
  ],
  filters: ['name', 'displayName'],
  sample: {
    'properties.identityProvider': 'oauth2',
    'properties.oauth2.redirectUrl': 'https://authorization-manager.consent.azure-apim.net/redirect/apim/{slug}',
    'properties.oauth2.grantTypes.clientCredentials.tokenUrl': 'https://{slug}.example.com/token',
  },
  naming: { pattern: ordinaryName, most: 256 },
  files: {
    toolkit: { info: 'authorization providers/{authorizationProvider}/authorizationProviderInformation.json' },
    cli: { info: 'authorizationProviders/{authorizationProvider}/authorizationProviderInformation.json' },
  },
  shape: {
    displayName: 'string 0..300',
    identityProvider: 'string',
    'oauth2.redirectUrl': 'string',
    'oauth2.grantTypes.authorizationCode{}': 'string',
    'oauth2.grantTypes.clientCredentials{}': 'string',
    'oauth2.grantTypes.authorizationCodeWithFederatedIdentityCredentials.clientId': 'string',
    'oauth2.grantTypes.authorizationCodeWithFederatedIdentityCredentials.clientAssertionType': 'string',
    'oauth2.grantTypes.authorizationCodeWithFederatedIdentityCredentials.resourceUri': 'string',
    'oauth2.grantTypes.authorizationCodeWithFederatedIdentityCredentials.tenantId': 'string',
    'oauth2.keyVault.updated': 'string',
    'oauth2.keyVault.lastStatus.code': 'string',
    'oauth2.keyVault.lastStatus.message': 'string',
    'oauth2.keyVault.lastStatus.timeStampUtc': 'string',
    'oauth2.keyVault.secretIdentifier': 'string',
    'oauth2.federatedIdentityCredentialsProperties.issuer': 'string',
    'oauth2.federatedIdentityCredentialsProperties.subject': 'string',
    'oauth2.federatedIdentityCredentialsProperties.audience': 'string',
  },
});
