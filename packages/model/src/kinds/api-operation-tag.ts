import { defineKind } from '../kind.ts';

/** A tag on an operation. */
export const apiOperationTag = defineKind({
  kind: 'api-operation-tag',
  title: 'API operation tag',
  arm: 'apis/{api}/operations/{operation}/tags/{tag}',
  section: 'tags',
  association: true,
  ends: { tag: 'tag' },
  link: { collection: 'tags/{tag}/operationLinks', property: 'operationId', to: 'api-operation' },
  lock: 'api',
  filters: ['name'],
  files: {
    toolkit: { info: 'tags/{tag}/apis/{api}/operations/{operation}/tagOperationInformation.json' },
    cli: { info: 'apis/{api}/operations/{operation}/tags/{tag}/tagInformation.json' },
  },
});
