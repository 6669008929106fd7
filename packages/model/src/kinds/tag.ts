import { defineKind } from '../kind.ts';

/** A tag, to be attached to APIs, operations and products. */
export const tag = defineKind({
  kind: 'tag',
  title: 'Tag',
  arm: 'tags/{tag}',
  section: 'tags',
  apiRole: 'groups',
  required: ['properties.displayName'],
  unique: {
    path: 'properties.displayName',
    refusal: { target: 'name', message: 'Tag with the same name already exists' },
  },
  filters: ['name', 'displayName'],
  files: {
    toolkit: { info: 'tags/{tag}/tagInformation.json' },
    cli: { info: 'tags/{tag}/tagInformation.json' },
  },
  shape: {
    displayName: 'string 0..160',
  },
});
