import { defineKind } from '../kind.ts';

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
  secrets: [{ path: 'properties.parameters.clientSecret' }],
  filters: ['name', 'displayName'],
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
