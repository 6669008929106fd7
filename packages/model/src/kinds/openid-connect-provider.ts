import { defineKind, ordinaryName } from '../kind.ts';

/** An OpenID Connect provider that APIs name for their consoles. */
export const openidConnectProvider = defineKind({
  kind: 'openid-connect-provider',
  title: 'OpenID Connect provider',
  arm: 'openidConnectProviders/{openidConnectProvider}',
  scopes: ['service'],
  capture: 'on-request',
  section: 'openidConnectProviders',
  secrets: [{ path: 'properties.clientSecret' }],
  secretAction: 'listSecrets',
  filters: ['name', 'displayName'],
  sample: {
    'properties.metadataEndpoint': 'https://{slug}.example.com/.well-known/openid-configuration',
    'properties.clientId': '{slug}',
  },
  naming: { pattern: ordinaryName, most: 256 },
  files: {
    toolkit: { info: 'openid connect providers/{openidConnectProvider}/openidConnectProviderInformation.json' },
    cli: { info: 'openidConnectProviders/{openidConnectProvider}/openidConnectProviderInformation.json' },
  },
  shape: {
    displayName: 'string 0..50',
    description: 'string',
    metadataEndpoint: 'string',
    clientId: 'string',
    clientSecret: 'string',
    useInTestConsole: 'boolean',
    useInApiDocumentation: 'boolean',
  },
});
