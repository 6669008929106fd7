import { type Cases, done, get, json, openapi, post, returning, schemaRef, schemas } from './write.ts';

const order = { type: 'object', properties: { id: { type: 'integer' } } };
const response = (value: object, status = '200') =>
  openapi({ '/a': { get: { responses: { [status]: value } } } } as never);

/** Bodies and responses. */
export const bodies: Cases = {
  'no responses': openapi({ '/a': { get: { operationId: 'a' } } }),
  'empty responses': openapi({ '/a': { get: { responses: {} } } }),
  'response without a description': response({}),
  'response with an empty description': response({ description: '' }),
  'default response': response({ description: 'Any' }, 'default'),
  'range of status codes': response({ description: 'Any' }, '2XX'),
  'range of status codes in lower case': response({ description: 'Any' }, '2xx'),
  'status code that is not one': response({ description: 'Any' }, 'ok'),
  'status code 600': response({ description: 'Any' }, '600'),
  'status code 20': response({ description: 'Any' }, '20'),
  'response with a schema': openapi(get('/a', returning(schemaRef('Order'))), schemas({ Order: order })),
  'response with an inline schema': openapi(get('/a', returning(order))),
  'response with an unknown property': response({ description: 'Done', schema: order }),
  'response with headers': response({ description: 'Done', headers: { 'X-Rate': { schema: { type: 'integer' } } } }),
  'header with an unknown property': response({ description: 'Done', headers: { 'X-Rate': { type: 'integer' } } }),
  'response with links': response({ description: 'Done', links: { next: { operationId: 'b' } } }),
  'several media types': openapi(
    post('/a', {
      requestBody: {
        content: { 'application/json': { schema: schemaRef('Order') }, 'text/xml': { schema: schemaRef('Order') } },
      },
    }),
    schemas({ Order: order }),
  ),
  'media type without a schema': openapi(post('/a', { requestBody: { content: { 'application/octet-stream': {} } } })),
  'media type that is not one': openapi(post('/a', { requestBody: { content: { json: { schema: order } } } })),
  'body without content': openapi(post('/a', { requestBody: { description: 'Order' } })),
  'body of a get': openapi(get('/a', { requestBody: { content: json(order) } })),
  'body of a delete': openapi({ '/a': { delete: { ...done, requestBody: { content: json(order) } } } }),
  'required body': openapi(
    post('/a', { requestBody: { required: true, content: json(schemaRef('Order')) } }),
    schemas({ Order: order }),
  ),
  'form body': openapi(
    post('/a', {
      requestBody: {
        content: { 'multipart/form-data': { schema: order, encoding: { id: { contentType: 'text/plain' } } } },
      },
    }),
  ),
  example: openapi(
    get('/a', {
      responses: {
        200: { description: 'Done', content: { 'application/json': { schema: order, example: { id: 1 } } } },
      },
    }),
  ),
  'example of another type': openapi(
    get('/a', {
      responses: {
        200: { description: 'Done', content: { 'application/json': { schema: order, example: { id: 'one' } } } },
      },
    }),
  ),
  examples: openapi(
    get('/a', {
      responses: {
        200: {
          description: 'Done',
          content: { 'application/json': { schema: order, examples: { one: { value: { id: 1 } } } } },
        },
      },
    }),
  ),
  'reference to a response': openapi(
    { '/a': { get: { responses: { 404: { $ref: '#/components/responses/Gone' } } } } },
    { components: { responses: { Gone: { description: 'Gone' } } } },
  ),
  'reference to a body': openapi(post('/a', { requestBody: { $ref: '#/components/requestBodies/Order' } }), {
    components: { requestBodies: { Order: { content: json(order) } } },
  }),
  'reference to a parameter': openapi(get('/a', { parameters: [{ $ref: '#/components/parameters/q' }] }), {
    components: { parameters: { q: { in: 'query', name: 'q', schema: { type: 'integer' } } } },
  }),
};
