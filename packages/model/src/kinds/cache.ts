import { defineKind } from '../kind.ts';

/** An external cache. */
export const cache = defineKind({
  kind: 'cache',
  title: 'External cache',
  arm: 'caches/{cache}',
  scopes: ['service'],
  capture: 'on-request',
  section: 'caches',
  highlights: ['properties.useFromLocation', 'properties.description'],
  holes: ['properties.connectionString'],
  secrets: [{ path: 'properties.connectionString' }],
  // ApiManagementCreateCache.json.
  secretsKeptIn: 'named-value',
  secretsKeptAs: '{name}',
  sample: {
    'properties.connectionString': '{{{target}}}',
    'properties.useFromLocation': 'default',
  },
  files: {
    toolkit: { info: 'caches/{cache}/cacheInformation.json' },
    cli: { info: 'caches/{cache}/cacheInformation.json' },
  },
  shape: {
    description: 'string 0..2000',
    connectionString: 'string 0..300',
    useFromLocation: 'string 0..256',
    resourceId: 'string 0..2000',
  },
});
