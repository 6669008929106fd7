import { type Cases, done, get, post, swagger } from './write.ts';

const order = { type: 'object', properties: { id: { type: 'integer', format: 'int32' } } };
const ref = { $ref: '#/definitions/Order' };
const text = (where: string, name: string, rest = {}) => ({ in: where, name, type: 'string', ...rest });

/** Documents of OpenAPI 2.0. */
export const swaggers: Cases = {
  address: swagger(get('/a'), { host: 'shop.example', basePath: '/v1', schemes: ['http', 'https'] }),
  'address without schemes': swagger(get('/a'), { host: 'shop.example' }),
  'address without a host': swagger(get('/a'), { basePath: '/v1' }),
  'unknown property of the document in OpenAPI 2': swagger(get('/a'), { components: {} }),
  'servers in OpenAPI 2': swagger(get('/a'), { servers: [{ url: 'https://shop.example' }] }),
  'parameters of OpenAPI 2': swagger(
    get('/a/{id}', {
      parameters: [
        text('path', 'id', { required: true }),
        text('query', 'q', { enum: ['a', 'b'], default: 'a' }),
        text('header', 'X-Trace'),
      ],
    }),
  ),
  'required query parameter of OpenAPI 2': swagger(get('/a', { parameters: [text('query', 'q', { required: true })] })),
  'undeclared template parameter of OpenAPI 2': swagger(get('/a/{id}')),
  'parameter of OpenAPI 2 without a type': swagger(get('/a', { parameters: [{ in: 'query', name: 'q' }] })),
  'parameter of OpenAPI 2 with a schema': swagger(
    get('/a', { parameters: [{ in: 'query', name: 'q', schema: { type: 'integer' } }] }),
  ),
  'array parameter of OpenAPI 2': swagger(
    get('/a', {
      parameters: [text('query', 'q', { type: 'array', items: { type: 'string' }, collectionFormat: 'multi' })],
    }),
  ),
  'body of OpenAPI 2': swagger(
    post('/a', { parameters: [{ in: 'body', name: 'order', required: true, schema: ref }] }),
    { definitions: { Order: order }, consumes: ['application/json'] },
  ),
  'body of OpenAPI 2 without consumes': swagger(
    post('/a', { parameters: [{ in: 'body', name: 'order', schema: ref }] }),
    { definitions: { Order: order } },
  ),
  'two bodies': swagger(
    post('/a', {
      parameters: [
        { in: 'body', name: 'a', schema: ref },
        { in: 'body', name: 'b', schema: ref },
      ],
    }),
    { definitions: { Order: order } },
  ),
  form: swagger(
    post('/a', {
      consumes: ['application/x-www-form-urlencoded'],
      parameters: [text('formData', 'name', { required: true }), text('formData', 'note')],
    }),
  ),
  'form with a file': swagger(
    post('/a', { consumes: ['multipart/form-data'], parameters: [text('formData', 'f', { type: 'file' })] }),
  ),
  'form without consumes': swagger(post('/a', { parameters: [text('formData', 'name')] })),
  'response of OpenAPI 2': swagger(
    get('/a', {
      produces: ['application/json', 'text/json'],
      responses: { 200: { description: 'Done', schema: ref } },
    }),
    { definitions: { Order: order } },
  ),
  'response of OpenAPI 2 without produces': swagger(
    get('/a', { responses: { 200: { description: 'Done', schema: ref } } }),
    { definitions: { Order: order } },
  ),
  'response of OpenAPI 2 with an example': swagger(
    get('/a', {
      produces: ['application/json'],
      responses: { 200: { description: 'Done', schema: ref, examples: { 'application/json': { id: 1 } } } },
    }),
    { definitions: { Order: order } },
  ),
  'response of OpenAPI 2 with headers': swagger(
    get('/a', { responses: { 200: { description: 'Done', headers: { 'X-Rate': { type: 'integer' } } } } }),
  ),
  'response of OpenAPI 2 without a description': swagger({ '/a': { get: { responses: { 200: {} } } } }),
  'references of OpenAPI 2': swagger(
    { '/a': { get: { parameters: [{ $ref: '#/parameters/q' }], responses: { 200: { $ref: '#/responses/Done' } } } } },
    { parameters: { q: text('query', 'q') }, responses: { Done: { description: 'Done' } } },
  ),
  'missing reference of OpenAPI 2': swagger(get('/a', { responses: { 200: { description: 'Done', schema: ref } } })),
  'nullable in OpenAPI 2': swagger(get('/a'), { definitions: { Order: { type: 'string', nullable: true } } }),
  'discriminator of OpenAPI 2': swagger(get('/a'), {
    definitions: {
      Order: { type: 'object', required: ['kind'], properties: { kind: { type: 'string' } }, discriminator: 'kind' },
    },
  }),
  'read-only and xml': swagger(get('/a'), {
    definitions: { Order: { type: 'object', readOnly: true, xml: { name: 'o' } } },
  }),
  'oneOf in OpenAPI 2': swagger(get('/a'), { definitions: { Order: { oneOf: [order] } } }),
  'original reference of OpenAPI 2': swagger(get('/a'), {
    definitions: { Order: { type: 'string', originalRef: 'Order' } },
  }),
  'name with odd characters in OpenAPI 2': swagger(get('/a'), { definitions: { 'Order«1»': order } }),
  'trace in OpenAPI 2': swagger({ '/a': { trace: done } }),
  'request body in OpenAPI 2': swagger(post('/a', { requestBody: { content: {} } })),
  'api key of OpenAPI 2': swagger(get('/a'), {
    securityDefinitions: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } },
    security: [{ key: [] }],
  }),
  'oauth2 flow of OpenAPI 2': swagger(get('/a'), {
    securityDefinitions: {
      o: {
        type: 'oauth2',
        flow: 'accessCode',
        authorizationUrl: 'https://a.example',
        tokenUrl: 'https://a.example',
        scopes: { read: 'Read' },
      },
    },
  }),
  'basic of OpenAPI 2': swagger(get('/a'), { securityDefinitions: { b: { type: 'basic' } } }),
  'two operations with one signature in OpenAPI 2': swagger({
    ...get('/s/{a}', { parameters: [text('path', 'a', { required: true })] }),
    ...get('/s/{b}', { parameters: [text('path', 'b', { required: true })] }),
  }),
  'tags of OpenAPI 2': swagger(get('/a', { tags: ['orders'] }), {
    tags: [{ name: 'orders', externalDocs: { url: 'https://a.example' } }],
  }),
};
