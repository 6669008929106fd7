import { defineKind, ordinaryName } from '../kind.ts';

/** One connection of an authorization provider; the consent itself cannot be carried over. */
export const authorization = defineKind({
  kind: 'authorization',
  title: 'Authorization',
  arm: 'authorizationProviders/{authorizationProvider}/authorizations/{authorization}',
  scopes: ['service'],
  capture: 'on-request',
  section: 'authorizations',
  highlights: ['properties.authorizationType', 'properties.oauth2grantType'],
  readOnly: ['properties.error', 'properties.status'],
  made: [
    {
      // ApiManagementCreateAuthorizationAADAuthCode.json: it waits for consent.
      when: { path: 'properties.oauth2grantType', is: ['AuthorizationCode'] },
      values: {
        'properties.status': 'Error',
        'properties.error': { code: 'Unauthenticated', message: 'This connection is not authenticated.' },
      },
    },
    {
      when: { path: 'properties.oauth2grantType', is: ['ClientCredentials'] },
      values: { 'properties.status': 'Connected' },
    },
  ],
  replacedWhole: true,
  secrets: [{ path: 'properties.parameters.clientSecret' }],
  filters: ['name', 'displayName'],
  sample: {
    'properties.authorizationType': 'OAuth2',
    'properties.oauth2grantType': 'ClientCredentials',
    'properties.parameters.clientId': '{slug}',
  },
  naming: { pattern: ordinaryName, most: 256 },
  files: {
    toolkit: {
      info: 'authorization providers/{authorizationProvider}/authorizations/{authorization}/authorizationInformation.json',
    },
    cli: {
      info: 'authorizationProviders/{authorizationProvider}/authorizations/{authorization}/authorizationInformation.json',
    },
  },
  shape: {
    authorizationType: 'OAuth2',
    oauth2grantType: 'AuthorizationCode|ClientCredentials',
    'parameters{}': 'string',
    'error.code': 'string',
    'error.message': 'string',
    status: 'string',
  },
});
