import { defineKind } from '../kind.ts';

/** What a tag means in the documentation of one API. */
export const apiTagDescription = defineKind({
  kind: 'api-tag-description',
  title: 'API tag description',
  arm: 'apis/{api}/tagDescriptions/{tag}',
  scopes: ['service'],
  section: 'tagDescriptions',
  highlights: ['properties.description'],
  ends: { tag: 'tag' },
  readOnly: ['properties.tagId', 'properties.displayName'],
  lock: 'api',
  filters: ['name', 'displayName'],
  sample: { 'properties.description': '{title}' },
  files: {
    toolkit: { info: 'apis/{api}/tagDescriptions/{tag}/tagDescriptionInformation.json' },
    cli: { info: 'apis/{api}/tagDescriptions/{tag}/tagDescriptionInformation.json' },
  },
  shape: {
    description: 'string',
    externalDocsUrl: 'string 0..2000',
    externalDocsDescription: 'string',
  },
});
