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
  secrets: [
    { path: 'properties.primary', made: true },
    { path: 'properties.secondary', made: true },
  ],
  secretAction: 'listKeys',
  // Self-hosted gateways are for Developer and Premium (Microsoft's comparison of tiers; Azure/apiops#182 on Consumption).
  absentIn: ['Consumption', 'Basic', 'Standard', 'BasicV2', 'StandardV2', 'PremiumV2'],
  sample: { 'properties.locationData.name': '{title}' },
  files: {
    toolkit: { info: 'gateways/{gateway}/gatewayInformation.json' },
    cli: { info: 'gateways/{gateway}/gatewayInformation.json' },
  },
  shape: {
    'locationData.name': 'string 0..256',
    'locationData.city': 'string 0..256',
    'locationData.district': 'string 0..256',
    'locationData.countryOrRegion': 'string 0..256',
    description: 'string 0..1000',
  },
});
