import { defineKind } from '../kind.ts';

/** A release: the note that made a revision current. */
export const apiRelease = defineKind({
  kind: 'api-release',
  title: 'API release',
  arm: 'apis/{api}/releases/{release}',
  section: 'releases',
  highlights: ['properties.notes'],
  references: [{ path: 'properties.apiId', to: ['api'], form: 'id' }],
  readOnly: ['properties.createdDateTime', 'properties.updatedDateTime'],
  // A release is a note on the current revision; publishing an old one must not make its revision current again.
  notCompared: ['properties.apiId'],
  parentReference: 'properties.apiId',
  createdAt: 'properties.createdDateTime',
  updatedAt: 'properties.updatedDateTime',
  lock: 'api',
  filters: ['notes'],
  sample: { 'properties.notes': '{title}' },
  files: {
    toolkit: { info: 'apis/{api}/releases/{release}/apiReleaseInformation.json' },
    cli: { info: 'apis/{api}/releases/{release}/releaseInformation.json' },
  },
  shape: {
    apiId: 'string',
    notes: 'string',
  },
});
