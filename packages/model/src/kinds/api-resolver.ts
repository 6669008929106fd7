import { defineKind } from '../kind.ts';

/** A resolver: how one field of a synthetic GraphQL API gets its value. */
export const apiResolver = defineKind({
  kind: 'api-resolver',
  title: 'GraphQL resolver',
  arm: 'apis/{api}/resolvers/{resolver}',
  scopes: ['service'],
  section: 'resolvers',
  highlights: ['properties.displayName', 'properties.path'],
  onlyOfTypes: ['graphql'],
  lock: 'api',
  filters: ['name', 'displayName', 'description', 'path'],
  sample: { 'properties.path': 'Query/{slug}' },
  files: {
    toolkit: { info: 'apis/{api}/resolvers/{resolver}/resolverInformation.json' },
    cli: { info: 'apis/{api}/resolvers/{resolver}/resolverInformation.json' },
  },
  shape: {
    displayName: 'string 0..300',
    path: 'string 0..300',
    description: 'string 0..1000',
  },
});
