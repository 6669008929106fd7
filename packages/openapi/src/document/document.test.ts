import { describe, expect, it } from 'vitest';
import { importSpecification, readSpecification } from '../index.ts';
import {
  dialectOf,
  formatPointer,
  formatReference,
  lookUp,
  OpenapiDocument,
  parseReference,
  pathParameters,
  pathShape,
  resolve,
  templateNames,
} from './index.ts';

describe('pointers and references', () => {
  it.each([
    ['#', []],
    ['#/', ['']],
    ['#/paths/~1pets~1{id}/get', ['paths', '/pets/{id}', 'get']],
    ['#/a~01', ['a~1']],
    ['#/a%20b', ['a b']],
    // The fragment is decoded before the pointer.
    ['#/paths/%7E1pets', ['paths', '/pets']],
    ['#/100%', ['100%']],
  ])('%s has the keys %j', (ref, keys) => expect(parseReference(ref)).toEqual(keys));

  it.each(['other.yaml#/a', '#anchor', ''])('"%s" is not a pointer into the document', (ref) =>
    expect(parseReference(ref)).toBeUndefined(),
  );

  it.each([[['a/b', 'c~d']], [['100%25', '~1', '/']], [[]], [['', 'é']]])(
    '%j formatted and parsed is the same',
    (keys) => expect(parseReference(formatReference(keys))).toEqual(keys),
  );

  it('formats a pointer without percent-encoding', () =>
    expect(formatPointer(['paths', '/a%20b', 0])).toBe('/paths/~1a%20b/0'));

  it('finds own properties and items only', () => {
    const root = { list: ['a', 'b'], object: {} };
    expect(lookUp(root, '#')).toBe(root);
    expect(lookUp(root, '#/list/1')).toBe('b');
    for (const ref of ['#/list/length', '#/list/01', '#/list/', '#/list/-', '#/object/constructor', '#/__proto__'])
      expect(lookUp(root, ref)).toBeUndefined();
  });

  it('resolves chains, and gives up on cycles', () => {
    const root = { a: { $ref: '#/b' }, b: { $ref: '#/c' }, c: { found: true }, x: { $ref: '#/y' }, y: { $ref: '#/x' } };
    expect(resolve(root, root.a)).toBe(root.c);
    expect(resolve(root, root.x)).toBeUndefined();
    expect(resolve(root, { $ref: 'other.yaml' })).toBeUndefined();
  });
});

describe('dialects', () => {
  it.each([
    [{ swagger: '2.0' }, 'swagger-2.0'],
    [{ swagger: 2 }, 'swagger-2.0'],
    [{ swagger: '2.5' }, undefined],
    [{ swagger: '3.0' }, undefined],
    [{ openapi: '3.0.3' }, 'openapi-3.0'],
    [{ openapi: 3 }, 'openapi-3.0'],
    [{ openapi: '3.0' }, 'openapi-3.0'],
    [{ openapi: '3.0.0-rc1' }, 'openapi-3.0'],
    [{ openapi: '3.1.1' }, 'openapi-3.1'],
    [{ openapi: '3.2.0' }, undefined],
    [{ openapi: '3.10.0' }, undefined],
    [{ openapi: '3.x' }, undefined],
    [{ openapi: '4.0.0' }, undefined],
    [{ openapi: ['3.0.0'] }, undefined],
    [{}, undefined],
  ])('%j is %s', (document, dialect) => expect(dialectOf(document)).toBe(dialect));
});

describe('a document of a version that is not imported', () => {
  it('is not read, and the reason names the version', () => {
    const { specification, diagnostics } = readSpecification('openapi: 3.2.0\ninfo: {}\npaths: {}\n');
    expect(specification).toBeUndefined();
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['specification/dialect', expect.stringContaining('3.2.0')],
    ]);
  });
});

describe('path templates', () => {
  it('names parameters as written, or each once without the asterisk', () => {
    expect(templateNames('/a/{id}/{*rest}/{}/{id}')).toEqual(['id', '*rest', '', 'id']);
    expect(pathParameters('/a/{id}/{*rest}/{}/{id}')).toEqual(['id', 'rest']);
    expect(pathShape('/a/{id}/b/{*rest}')).toBe('/a/{}/b/{}');
  });
});

describe('operations', () => {
  const document = new OpenapiDocument({
    openapi: '3.0.3',
    paths: {
      '/pets': {
        parameters: [
          { name: 'X-Trace', in: 'header' },
          { name: 'page', in: 'query' },
        ],
        GET: { parameters: [{ name: 'x-trace', in: 'header' }, { name: 'Page', in: 'query' }, { $ref: '#/none' }] },
      },
      'x-internal': { get: {} },
    },
  });

  it('accept methods in upper case, and no extensions', () =>
    expect(document.operations.map(({ method, label, place }) => [method, label, place.key])).toEqual([
      ['get', 'GET /pets', 'GET'],
    ]));

  it('merge parameters of the path: names of headers are case-insensitive, other names are not', () => {
    const [operation] = document.operations;
    expect(operation?.parameters.map((one) => `${one.in} ${one.name}`)).toEqual([
      'header x-trace',
      'query page',
      'query Page',
    ]);
    expect(operation?.hasUnknownParameters).toBe(true);
  });

  it('are found by the walk in either case', () => {
    const schema = { type: 'object' };
    const walked = new OpenapiDocument({ openapi: '3.0.3', paths: { '/a': { GET: { parameters: [{ schema }] } } } });
    expect(walked.schemas.map(({ value }) => value)).toEqual([schema]);
  });
});

describe('named schemas', () => {
  it('keep names that need escapes through an import', () => {
    const text = JSON.stringify({
      swagger: '2.0',
      info: { title: 'A', version: '1' },
      paths: { '/a': { get: { responses: { 200: { description: '', schema: { $ref: '#/definitions/a~1b' } } } } } },
      definitions: { 'a/b': { properties: { next: { $ref: '#/definitions/100%25' } } }, '100%': { type: 'string' } },
    });
    const { specification } = readSpecification(text);
    if (!specification) throw new Error('not read');
    const { schemas } = importSpecification(specification);
    expect(schemas['a/b']).toEqual({ properties: { next: { $ref: '#/components/schemas/100%25' } } });
  });
});
