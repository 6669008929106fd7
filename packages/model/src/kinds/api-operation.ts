import { defineKind } from '../kind.ts';

/** An operation. The specification of its API defines most of it. */
export const apiOperation = defineKind({
  kind: 'api-operation',
  title: 'API operation',
  arm: 'apis/{api}/operations/{operation}',
  section: 'operations',
  highlights: ['properties.displayName', 'properties.method', 'properties.urlTemplate'],
  fromSpecification: 'operations',
  // Microsoft Learn, "Import a WebSocket API": onHandshake is an immutable, automatically created system operation.
  systemIn: {
    websocket: { onHandshake: { properties: { displayName: 'onHandshake', method: 'GET', urlTemplate: '/' } } },
  },
  references: [
    'templateParameters[]',
    'request.queryParameters[]',
    'request.headers[]',
    'request.representations[]',
    'responses[].headers[]',
    'responses[].representations[]',
  ].map((path) => ({ path: `properties.${path}.schemaId`, to: ['api-schema'], form: 'name' })),
  readOnly: ['properties.policies'],
  lock: 'api',
  filters: ['name', 'displayName', 'method', 'description', 'urlTemplate'],
  sample: { 'properties.method': 'GET', 'properties.urlTemplate': '/{slug}' },
  files: {
    toolkit: { info: 'apis/{api}/operations/{operation}/operationInformation.json' },
    cli: { info: 'apis/{api}/operations/{operation}/operationInformation.json' },
  },
  shape: {
    'templateParameters[]': 'object',
    description: 'string 0..1000',
    'request.description': 'string',
    'request.queryParameters[]': 'object',
    'request.headers[]': 'object',
    'request.representations[]': 'object',
    'responses[].statusCode': 'number',
    'responses[].description': 'string',
    'responses[].representations[]': 'object',
    'responses[].headers[]': 'object',
    policies: 'string',
    displayName: 'string 0..300',
    method: 'string',
    urlTemplate: 'string 0..1000',
  },
});
