import { defineKind } from '../kind.ts';

/** A schema of the whole service, for `validate-content` and its like. */
export const schema = defineKind({
  kind: 'schema',
  title: 'Global schema',
  arm: 'schemas/{schema}',
  section: 'schemas',
  highlights: ['properties.schemaType', 'properties.description'],
  policyRole: 'schema-id',
  texts: ['properties.document.value', 'properties.value'],
  longRunning: true,
  filters: ['name'],
  sample: {
    'properties.schemaType': 'json',
    'properties.document': { type: 'object', properties: { id: { type: 'string' } } },
  },
  files: {
    toolkit: { info: 'schemas/{schema}/schemaInformation.json' },
    cli: { info: 'schemas/{schema}/schemaInformation.json' },
  },
  shape: {
    schemaType: 'xml|json',
    description: 'string',
    value: 'any',
    document: 'object',
  },
});
