import { describe, expect, it } from 'vitest';
import { importSpecification, operationNames, operationsWithQueries, readSpecification } from './index.ts';

const operation = (operationId?: string) => ({ ...(operationId ? { operationId } : {}), responses: {} });
const info = { title: 'Orders', version: '1' };

describe('the names of operations', () => {
  it.each([
    ['OpenAPI', { openapi: '3.0.1', info, paths: { '/a': { get: operation('a'), POST: operation() } } }],
    [
      'repeated names',
      { openapi: '3.0.1', info, paths: { '/a': { get: operation('a') }, '/b': { get: operation('A') } } },
    ],
    ['OpenAPI 2', { swagger: '2.0', info, paths: { '/a': { post: { parameters: [{ in: 'body' }] } } } }],
    [
      'paths with queries, references and what is neither a path nor an operation',
      {
        openapi: '3.0.1',
        info,
        paths: {
          'x-a': { get: operation('x') },
          '/a': { get: null, servers: [], put: operation('p') },
          '/b': { $ref: '#/items/b' },
        },
        'x-ms-paths': { '/a?b': { get: operation('q') } },
        items: { b: { get: operation('b') } },
      },
    ],
  ])('are those of an import: %s', (_, document) => {
    const { specification } = readSpecification(JSON.stringify(document));
    if (!specification) throw new Error('the document is not read');
    const names = operationNames(specification);
    expect(names.length).toBeGreaterThan(0);
    expect(names).toEqual(importSpecification(specification).operations.map(({ name }) => name));
  });
});

describe('the operations with a query in their template', () => {
  const required = { name: 'q', in: 'query', required: true, schema: {} };
  const paths = {
    '/a': { get: { ...operation('a'), parameters: [{ $ref: '#/components/parameters/q' }] }, put: operation('a') },
    '/b': { parameters: [required], get: operation('b'), delete: operation() },
    '/c': {
      get: {
        ...operation('c'),
        parameters: [
          { ...required, required: false },
          { ...required, in: 'header' },
        ],
      },
    },
    '/d?e={e}': { get: operation('d') },
  };
  it.each([
    ['OpenAPI', { openapi: '3.0.1', info, paths, components: { parameters: { q: required } } }],
    ['OpenAPI 2', { swagger: '2.0', info, paths: { '/b': paths['/b'], '/c': paths['/c'] } }],
    ['nothing', { openapi: '3.0.1', info, paths: {} }],
  ])('are those of an import: %s', (_, document) => {
    const { specification } = readSpecification(JSON.stringify(document));
    if (!specification) throw new Error('the document is not read');
    const imported = importSpecification(specification).operations;
    expect(operationsWithQueries(specification)).toEqual(
      imported.filter(({ properties }) => String(properties.urlTemplate).includes('?')).map(({ name }) => name),
    );
  });
});
