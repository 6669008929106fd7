import { defineKind } from '../kind.ts';

/** An API or one of its revisions (`orders;rev=2`), with its specification. */
export const api = defineKind({
  kind: 'api',
  title: 'API',
  arm: 'apis/{api}',
  section: 'apis',
  files: {
    toolkit: { info: 'apis/{api}/apiInformation.json', specification: 'apis/{api}/specification' },
    cli: { info: 'apis/{api}/apiInformation.json', specification: 'apis/{api}/specification' },
    'toolkit-v2': {
      info: 'apis/{*}/{*}/{*}/apiInformation.json',
      specification: 'apis/{*}/{*}/{*}/specification',
    },
  },
  document: 'specification',
  required: ['properties.path'],
  revisions: { release: 'api-release' },
  references: [
    { path: 'properties.apiVersionSetId', to: ['version-set'], form: 'id' },
    {
      path: 'properties.authenticationSettings.oAuth2.authorizationServerId',
      to: ['authorization-server'],
      form: 'name',
    },
    {
      path: 'properties.authenticationSettings.oAuth2AuthenticationSettings[].authorizationServerId',
      to: ['authorization-server'],
      form: 'name',
    },
    {
      path: 'properties.authenticationSettings.openid.openidProviderId',
      to: ['openid-connect-provider'],
      form: 'name',
    },
    {
      path: 'properties.authenticationSettings.openidAuthenticationSettings[].openidProviderId',
      to: ['openid-connect-provider'],
      form: 'name',
    },
    { path: 'properties.mcpTools[].operationId', to: ['api-operation'], form: 'id' },
  ],
  readOnly: ['properties.isOnline', 'properties.apiVersionSet'],
  // isCurrent follows from the name: `orders` is current, `orders;rev=2` is not. The rest is read by the importer only.
  notCompared: [
    'properties.isCurrent',
    'properties.sourceApiId',
    'properties.format',
    'properties.value',
    'properties.wsdlSelector',
    'properties.translateRequiredQueryParameters',
  ],
  aliases: { 'properties.apiType': 'properties.type' },
  defaults: {
    'properties.type': 'http',
    'properties.apiRevision': '1',
    'properties.apiVersion': '',
    'properties.description': '',
    'properties.subscriptionRequired': true,
    'properties.protocols': ['https'],
    'properties.subscriptionKeyParameterNames.header': 'Ocp-Apim-Subscription-Key',
    'properties.subscriptionKeyParameterNames.query': 'subscription-key',
    'properties.isAgent': false,
  },
  sets: ['properties.protocols'],
  longRunning: true,
  lock: 'api',
});
