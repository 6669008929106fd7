import { defineKind } from '../kind.ts';

/** A version set: the versions of one API and how a caller chooses among them. */
export const versionSet = defineKind({
  kind: 'version-set',
  title: 'API version set',
  arm: 'apiVersionSets/{versionSet}',
  section: 'versionSets',
  highlights: ['properties.displayName', 'properties.versioningScheme'],
  required: ['properties.displayName', 'properties.versioningScheme'],
  sample: { 'properties.versioningScheme': 'Segment' },
  files: {
    toolkit: { info: 'version sets/{versionSet}/versionSetInformation.json' },
    cli: { info: 'versionSets/{versionSet}/versionSetInformation.json' },
    'toolkit-v2': { info: 'apis/{*}/apiVersionSet.json' },
    'toolkit-v5': { info: 'version sets/{versionSet}/apiVersionSetInformation.json' },
  },
  guarded: true,
  shape: {
    description: 'string',
    versionQueryName: 'string 0..100',
    versionHeaderName: 'string 0..100',
    displayName: 'string 0..100',
    versioningScheme: 'Segment|Query|Header',
  },
});
