import { defineKind } from '../kind.ts';

/** The wiki of an API: which documentation pages it shows. */
export const apiWiki = defineKind({
  kind: 'api-wiki',
  title: 'API wiki',
  arm: 'apis/{api}/wikis/default',
  scopes: ['service'],
  // Pages of the developer portal, which this tier does not have.
  absentIn: ['Consumption'],
  section: 'wikis',
  references: [{ path: 'properties.documents[].documentationId', to: ['documentation'], form: 'name' }],
  lock: 'api',
  statusWhenAbsent: 500,
  filters: ['name eq contains'],
  sample: { 'properties.documents': [{ documentationId: '{target}' }] },
  files: {
    toolkit: { info: 'apis/{api}/wikiInformation.json' },
    // apiops-cli writes JSON into this file in spite of its extension.
    cli: { info: 'apis/{api}/wiki.md' },
  },
  shape: {
    'documents[].documentationId': 'string',
  },
});
