import { defineKind } from '../kind.ts';

/** An OAuth 2.0 authorization server that APIs name for their consoles. */
export const authorizationServer = defineKind({
  kind: 'authorization-server',
  title: 'Authorization server',
  arm: 'authorizationServers/{authorizationServer}',
  scopes: ['service'],
  capture: 'on-request',
  section: 'authorizationServers',
  sets: [
    'properties.authorizationMethods',
    'properties.clientAuthenticationMethod',
    'properties.bearerTokenSendingMethods',
    'properties.grantTypes',
  ],
  secrets: [{ path: 'properties.clientSecret' }, { path: 'properties.resourceOwnerPassword' }],
  secretAction: 'listSecrets',
  files: {
    toolkit: { info: 'authorization servers/{authorizationServer}/authorizationServerInformation.json' },
    cli: { info: 'authorizationServers/{authorizationServer}/authorizationServerInformation.json' },
  },
  shape: {
    description: 'string',
    'authorizationMethods[]': 'HEAD|OPTIONS|TRACE|GET|POST|PUT|PATCH|DELETE',
    'clientAuthenticationMethod[]': 'Basic|Body',
    'tokenBodyParameters[].name': 'string',
    'tokenBodyParameters[].value': 'string',
    tokenEndpoint: 'string',
    supportState: 'boolean',
    defaultScope: 'string',
    'bearerTokenSendingMethods[]': 'authorizationHeader|query',
    resourceOwnerUsername: 'string',
    resourceOwnerPassword: 'string',
    displayName: 'string',
    useInTestConsole: 'boolean',
    useInApiDocumentation: 'boolean',
    clientRegistrationEndpoint: 'string',
    authorizationEndpoint: 'string',
    'grantTypes[]': 'authorizationCode|implicit|resourceOwnerPassword|clientCredentials',
    clientId: 'string',
    clientSecret: 'string',
  },
});
