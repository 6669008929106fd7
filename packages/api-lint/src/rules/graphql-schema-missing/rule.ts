import { atProperty } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** A GraphQL API has no schema. */
export const graphqlSchemaMissing = defineApiRule({
  id: 'graphql-schema-missing',
  family: 'specification',
  severity: 'warning',
  from: 'recommended',
  summary: 'A GraphQL API has no schema',
  message: 'This GraphQL API has no schema, so no query can be answered',
  help: 'Add specification.graphql beside apiInformation.json',
  *check({ apis }) {
    for (const api of apis) if (api.type === 'graphql' && api.schemas.length === 0) yield atProperty(api, 'type');
  },
});
