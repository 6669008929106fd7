import { defineKind } from '../kind.ts';

/** A tag on an API. */
export const apiTag = defineKind({
  kind: 'api-tag',
  title: 'API tag',
  arm: 'apis/{api}/tags/{tag}',
  section: 'tags',
  association: true,
  ends: { tag: 'tag' },
  link: { collection: 'tags/{tag}/apiLinks', property: 'apiId', to: 'api' },
  lock: 'api',
  filters: ['name'],
  files: {
    toolkit: { info: 'tags/{tag}/apis/{api}/tagApiInformation.json' },
    cli: { info: 'apis/{api}/tags/{tag}/tagInformation.json' },
    'toolkit-v6': { info: 'apis/{api}/tags/{tag}/apiTagInformation.json' },
    'toolkit-v5': { list: 'apis/{api}/tags.json' },
  },
});
