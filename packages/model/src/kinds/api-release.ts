import { defineKind } from '../kind.ts';

/** A release: the note that made a revision current. */
export const apiRelease = defineKind({
  kind: 'api-release',
  title: 'API release',
  arm: 'apis/{api}/releases/{release}',
  section: 'releases',
  references: [{ path: 'properties.apiId', to: ['api'], form: 'id' }],
  readOnly: ['properties.createdDateTime', 'properties.updatedDateTime'],
  lock: 'api',
  files: {
    toolkit: { info: 'apis/{api}/releases/{release}/apiReleaseInformation.json' },
    cli: { info: 'apis/{api}/releases/{release}/releaseInformation.json' },
  },
});
