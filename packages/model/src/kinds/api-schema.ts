import { defineKind } from '../kind.ts';

/** A schema of an API; those of an OpenAPI specification come and go with it. */
export const apiSchema = defineKind({
  kind: 'api-schema',
  title: 'API schema',
  arm: 'apis/{api}/schemas/{schema}',
  section: 'schemas',
  highlights: ['properties.contentType'],
  fromSpecification: 'schemas',
  lock: 'api',
  texts: ['properties.document.value', 'properties.value'],
  longRunning: true,
  // Seen by Azure/apiops-cli.
  listOmits: ['properties.document'],
  filters: ['contentType'],
  sample: {
    'properties.contentType': 'application/vnd.oai.openapi.components+json',
    'properties.document.components': { schemas: {} },
  },
  files: {
    toolkit: {
      info: 'apis/{api}/schemas/{schema}/apiSchemaInformation.json',
      graphql: 'apis/{api}/specification.graphql',
    },
    // apiops-cli publishes GraphQL from the schema resource alone and leaves specification.graphql aside.
    cli: { info: 'apis/{api}/schemas/{schema}/schemaInformation.json' },
  },
  shape: {
    contentType: 'string',
    'document.value': 'string',
    'document.definitions': 'object',
    'document.components': 'object',
  },
});
