import { defineKind } from '../kind.ts';

/** A self-hosted gateway. */
export const gateway = defineKind({
  kind: 'gateway',
  title: 'Self-hosted gateway',
  arm: 'gateways/{gateway}',
  scopes: ['service'],
  section: 'gateways',
  highlights: ['properties.locationData.name', 'properties.description'],
  filters: ['name', 'description'],
  files: {
    toolkit: { info: 'gateways/{gateway}/gatewayInformation.json' },
    cli: { info: 'gateways/{gateway}/gatewayInformation.json' },
  },
  shape: {
    'locationData.name': 'string',
    'locationData.city': 'string',
    'locationData.district': 'string',
    'locationData.countryOrRegion': 'string',
    description: 'string',
  },
});
