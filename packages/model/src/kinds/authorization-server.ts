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
});
