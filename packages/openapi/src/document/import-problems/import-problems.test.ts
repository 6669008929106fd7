import { describe, expect, it } from 'vitest';
import { importSpecification, type JsonObject, readSpecification } from '../../index.ts';
import { importProblems, openapiDocument } from '../index.ts';

const document = (paths: JsonObject, rest: JsonObject = {}): JsonObject => ({
  openapi: '3.0.3',
  info: { title: 'Shop', version: '1' },
  paths,
  ...rest,
});
const done = { responses: { 200: { description: 'Done' } } };
const messages = (root: JsonObject, requiredQuery?: 'template' | 'query') =>
  importProblems(openapiDocument(root), requiredQuery).map(({ message }) => message);

describe('the problems of an import', () => {
  it('are none for a document that the service imports', () => {
    expect(messages(document({ '/a': { get: done } }))).toEqual([]);
  });

  it('depend on what becomes of required query parameters', () => {
    const parameter = (name: string) => ({ in: 'query', name, required: true, schema: { type: 'string' } });
    const root = document({ '/a': { get: { ...done, parameters: [parameter('q'), parameter('Q')] } } });
    expect(messages(root)).toHaveLength(1);
    expect(messages(root, 'query')).toEqual([]);
  });

  it('name a property without the positions in lists, as the service does', () => {
    const root = document({ '/a': { get: { ...done, parameters: [{ in: 'query', name: 'q', uniqueItems: true }] } } });
    expect(messages(root)).toEqual(['uniqueItems is not a valid property at #/paths/~1a/get/parameters']);
  });

  it('end for a document that contains itself', () => {
    const schema: Record<string, unknown> = { type: 'object' };
    schema.properties = { self: schema };
    expect(messages(document({}, { components: { schemas: { Self: schema } } } as unknown as JsonObject))).toEqual([]);
  });

  it('are found in a document of 5,000 operations', () => {
    const paths = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`/a${index}`, { get: done }]));
    expect(messages(document(paths))).toEqual([]);
  });
});

describe('the importer', () => {
  const operations = (root: JsonObject) => {
    const { specification } = readSpecification(JSON.stringify(root));
    return specification ? importSpecification(specification).operations.map(({ properties }) => properties) : [];
  };

  it('reads the paths of x-ms-paths', () => {
    const [, second] = operations(
      document({ '/a': { get: done } }, { 'x-ms-paths': { '/a?all=true': { get: done } } }),
    );
    expect(second).toMatchObject({ method: 'GET', urlTemplate: '/a?all=true' });
  });

  it('keeps the asterisk of a wildcard in the name of its parameter', () => {
    const path = { in: 'path', name: '*path', required: true, schema: { type: 'string' } };
    const [only] = operations(document({ '/f/{*path}': { get: { ...done, parameters: [path] } } }));
    expect(only?.templateParameters).toEqual([{ name: '*path', type: 'string', required: true }]);
  });

  it('keeps the media types of a Swagger 2 response without a schema, as the service does', () => {
    const root = {
      swagger: '2.0',
      info: { title: 'Shop', version: '1' },
      produces: ['application/json'],
      paths: { '/a': { get: done } },
    };
    expect(operations(root)[0]?.responses).toEqual([
      { statusCode: 200, description: 'Done', representations: [{ contentType: 'application/json' }] },
    ]);
  });
});
