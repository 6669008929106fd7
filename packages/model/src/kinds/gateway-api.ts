import { defineKind } from '../kind.ts';

/** An API that a self-hosted gateway serves. */
export const gatewayApi = defineKind({
  kind: 'gateway-api',
  title: 'Gateway API',
  arm: 'gateways/{gateway}/apis/{api}',
  scopes: ['service'],
  section: 'apis',
  association: true,
  ends: { api: 'api' },
  listOnly: true,
  filters: ['name'],
  files: {
    toolkit: { info: 'gateways/{gateway}/apis/{api}/gatewayApiInformation.json' },
    cli: { list: 'gateways/{gateway}/apis.json' },
    'toolkit-v5': { list: 'gateways/{gateway}/apis.json' },
  },
});
