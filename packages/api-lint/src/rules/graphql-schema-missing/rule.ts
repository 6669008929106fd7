import { atProperty } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const graphqlSchemaMissing = defineRule({
  id: 'graphql-schema-missing',
  family: 'specification',
  severity: 'warning',
  rulesets: ['recommended', 'strict'],
  summary: 'A GraphQL API has no schema',
  message: 'The GraphQL API has no schema, so it rejects every query',
  help: 'Add specification.graphql next to apiInformation.json',
  *check({ apis }) {
    for (const api of apis) if (api.type === 'graphql' && api.schemas.length === 0) yield atProperty(api, 'type');
  },
});
