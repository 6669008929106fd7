import { type Cases, done, get, openapi, parameter, post, swagger } from './write.ts';

const id = parameter('path', 'id');
const query = (name: string, rest = {}) => parameter('query', name, rest);

/** Paths, operations and their parameters. */
export const paths: Cases = {
  'path without a slash': openapi(get('orders')),
  'path that ends with a slash': openapi(get('/orders/')),
  'root path': openapi(get('/')),
  'path with a query': openapi(get('/orders?all=true')),
  'path with a fragment': openapi(get('/orders#all')),
  'path with an empty segment': openapi(get('/orders//all')),
  'path with spaces': openapi(get('/all orders')),
  'two paths with one signature': openapi({
    ...get('/s/{a}', { operationId: 'a', parameters: [parameter('path', 'a')] }),
    ...get('/s/{b}', { operationId: 'b', parameters: [parameter('path', 'b')] }),
  }),
  'one signature with different methods': openapi({
    ...get('/s/{a}', { parameters: [parameter('path', 'a')] }),
    ...post('/s/{b}', { parameters: [parameter('path', 'b')] }),
  }),
  'paths that differ in case': openapi({ ...get('/orders'), ...get('/Orders') }),
  'paths that differ in a trailing slash': openapi({ ...get('/orders'), ...get('/orders/') }),
  'undeclared template parameter': openapi(get('/orders/{id}')),
  'template parameter declared in another case': openapi(get('/orders/{ID}', { parameters: [id] })),
  'path parameter that is not in the path': openapi(get('/orders', { parameters: [id] })),
  'path parameter of the path item': openapi({ '/orders/{id}': { parameters: [id], get: done } }),
  'path parameter that is not required': openapi(get('/orders/{id}', { parameters: [{ ...id, required: false }] })),
  'path parameter twice in a path': openapi(get('/a/{id}/b/{id}', { parameters: [id] })),
  'braces that do not close': openapi(get('/orders/{id', { parameters: [id] })),
  'empty braces': openapi(get('/orders/{}')),
  wildcard: openapi(get('/files/{*path}', { parameters: [parameter('path', 'path')] })),
  'wildcard in the name of the parameter': openapi(get('/files/{*path}', { parameters: [parameter('path', '*path')] })),
  'two parameters in a segment': openapi(
    get('/f/{a}-{b}', { parameters: [parameter('path', 'a'), parameter('path', 'b')] }),
  ),
  'parameter without a name': openapi(get('/orders', { parameters: [{ in: 'query', schema: { type: 'string' } }] })),
  'parameter without a location': openapi(get('/orders', { parameters: [{ name: 'q', schema: { type: 'string' } }] })),
  'parameter with an unknown location': openapi(get('/orders', { parameters: [parameter('body', 'q')] })),
  'cookie parameter': openapi(get('/orders', { parameters: [parameter('cookie', 'session'), query('q')] })),
  'required cookie parameter': openapi(
    get('/orders', { parameters: [parameter('cookie', 'session', { required: true })] }),
  ),
  'header parameter': openapi(get('/orders', { parameters: [parameter('header', 'X-Trace', { required: true })] })),
  'required query parameter': openapi(get('/orders', { parameters: [query('status', { required: true })] })),
  'parameter twice': openapi(get('/orders', { parameters: [query('q'), query('q')] })),
  'query parameters that differ in case': openapi(get('/orders', { parameters: [query('q'), query('Q')] })),
  'required query parameters that differ in case': openapi(
    get('/orders', { parameters: [query('q', { required: true }), query('Q', { required: true })] }),
  ),
  'required query parameter with the name of a path parameter': openapi(
    get('/orders/{id}', { parameters: [id, query('id', { required: true })] }),
  ),
  'query parameter with the name of a path parameter': openapi(get('/orders/{id}', { parameters: [id, query('id')] })),
  'operation that replaces a parameter of its path': openapi({
    '/orders': { parameters: [query('q')], get: { ...done, parameters: [query('q', { required: true })] } },
  }),
  'parameter with content': openapi(
    get('/orders', {
      parameters: [{ in: 'query', name: 'f', content: { 'application/json': { schema: { type: 'object' } } } }],
    }),
  ),
  'parameter without a schema': openapi(get('/orders', { parameters: [{ in: 'query', name: 'q' }] })),
  'parameter with an unknown property': openapi(get('/orders', { parameters: [query('q', { uniqueItems: true })] })),
  'parameter with a type of OpenAPI 2': openapi(
    get('/orders', { parameters: [{ in: 'query', name: 'q', type: 'string' }] }),
  ),
  'parameters as an object': openapi(get('/orders', { parameters: { q: query('q') } })),
  'parameter as text': openapi(get('/orders', { parameters: ['q'] })),
  'style and explode': openapi(
    get('/orders', { parameters: [query('q', { style: 'pipeDelimited', explode: false, allowReserved: true })] }),
  ),
  'unknown style': openapi(get('/orders', { parameters: [query('q', { style: 'comma' })] })),
  'every method': openapi({
    '/orders': Object.fromEntries(
      ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'].map((method) => [method, done]),
    ),
  }),
  'duplicate operationId': openapi({ ...get('/a', { operationId: 'x' }), ...get('/b', { operationId: 'x' }) }),
  'operationIds that differ in case': openapi({
    ...get('/a', { operationId: 'x' }),
    ...get('/b', { operationId: 'X' }),
  }),
  'operationId with odd characters': openapi(get('/a', { operationId: 'list all/orders' })),
  'operationId as a number': openapi(get('/a', { operationId: 7 })),
  'template of 127 characters': openapi(get(`/${'a'.repeat(126)}`)),
  'template of 128 characters': openapi(get(`/${'a'.repeat(127)}`)),
  'server of an operation': openapi(get('/orders', { servers: [{ url: 'https://other.example' }] })),
  'server of a path': openapi({ '/orders': { servers: [{ url: 'https://other.example' }], get: done } }),
  'x-ms-paths': openapi(get('/orders'), { 'x-ms-paths': get('/orders?all=true') }),
  'x-ms-paths of OpenAPI 2': swagger(get('/orders'), { 'x-ms-paths': get('/orders?all=true') }),
  'reference to a path': openapi({ ...get('/a'), '/b': { $ref: '#/paths/~1a' } }),
  'summary and description': openapi({
    '/a': { summary: 'A', description: 'About a', get: { ...done, summary: 'Get', description: '' } },
  }),
  'deprecated operation': openapi(get('/a', { deprecated: true })),
  'deprecated as text': openapi(get('/a', { deprecated: 'yes' })),
  callback: openapi(post('/a', { callbacks: { done: { '{$request.body#/url}': { post: done } } } })),
};
