import { describe, expect, it } from 'vitest';
import { exportSpecification, importSpecification, projectSpecification, readSpecification } from './index.ts';

function read(text: string) {
  const { specification, diagnostics } = readSpecification(text);
  if (!specification) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return specification;
}

const text = { type: 'string' };
const shop = read(
  JSON.stringify({
    openapi: '3.0.1',
    info: { title: 'Shop & more', description: 'All', version: '1.0' },
    servers: [{ url: 'https://shop.example.com/v1' }],
    paths: {
      '/orders/{id}': {
        get: {
          operationId: 'getOrder',
          summary: 'Get <one>',
          parameters: [
            { name: 'id', in: 'path', required: true, schema: text },
            { name: 'size', in: 'query', schema: { type: 'integer', enum: [1, 2], default: 1 } },
            { name: 'X-Trace', in: 'header', required: true, schema: text },
          ],
          responses: {
            200: {
              description: 'found',
              headers: { 'X-Rate': { schema: { type: 'integer' } } },
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Order' }, example: { id: 'a' } } },
            },
            404: {
              description: 'absent',
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Part' } } },
            },
          },
        },
      },
      '/orders': {
        get: {
          operationId: 'find',
          parameters: [{ name: 'q', in: 'query', required: true, schema: text }],
          responses: { 200: { description: 'found' } },
        },
        post: {
          operationId: 'addOrder',
          requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Order' } } } },
          responses: { 201: { description: 'made' } },
        },
        trace: { operationId: 'trace', responses: { 200: { description: 'seen' } } },
      },
    },
    components: {
      schemas: {
        Order: { type: 'object', properties: { id: text, part: { $ref: '#/components/schemas/Part' } } },
        Part: { type: 'object', properties: { $ref: text } },
      },
    },
  }),
);

describe('an export as Swagger 2', () => {
  const exported = read(exportSpecification(importSpecification(shop), 'swagger-json'));

  it('is a document of Swagger 2 with the address of the backend', () => {
    expect(exported.dialect).toBe('swagger-2.0');
    expect(exported.document).toMatchObject({ host: 'shop.example.com', basePath: '/v1', schemes: ['https'] });
  });

  it('means what was imported, without the methods that Swagger 2 lacks', () => {
    const { operations, ...rest } = projectSpecification(shop) as unknown as Record<string, object>;
    const known = Object.entries(operations ?? {}).filter(([key]) => !/trace/i.test(key));
    expect(projectSpecification(exported)).toEqual({ ...rest, operations: Object.fromEntries(known) });
  });
});

describe('an export as WADL', () => {
  const exported = importSpecification(read(exportSpecification(importSpecification(shop), 'wadl-xml')));
  const facts = ({ properties: { displayName, method, urlTemplate } }: (typeof exported.operations)[number]) => [
    displayName,
    method,
    urlTemplate,
  ];

  it('has every operation with its resource and method', () => {
    expect(exported.operations.map(({ name }) => name).sort()).toEqual(['addOrder', 'find', 'getOrder', 'trace']);
    expect(exported.operations.filter(({ name }) => name === 'getOrder').map(facts)).toEqual([
      ['Get <one>', 'GET', '/orders/{id}'],
    ]);
    expect(exported.api.serviceUrl).toBe('https://shop.example.com/v1');
  });

  it('has the parameters and media types', () => {
    const [order] = exported.operations.filter(({ name }) => name === 'getOrder');
    expect(order?.properties.request).toEqual({
      queryParameters: [{ name: 'size', type: 'integer', defaultValue: '1', values: ['1', '2'] }],
      headers: [{ name: 'X-Trace', type: 'string', required: true }],
    });
  });
});
