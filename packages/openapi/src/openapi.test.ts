import { existsSync, globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import {
  completeSpecification,
  exportSpecification,
  importFormat,
  importSpecification,
  type JsonObject,
  operationNames,
  projectionIsEmpty,
  projectSpecification,
  readSpecification,
  type Specification,
} from './index.ts';

function read(text: string, file?: string): Specification {
  const { specification, diagnostics } = readSpecification(text, file === undefined ? {} : { file });
  if (!specification) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return specification;
}
const project = (text: string) => projectSpecification(read(text));
const law = (specification: Specification) => {
  const exported = exportSpecification(importSpecification(specification));
  expect(projectSpecification(read(exported))).toEqual(projectSpecification(specification));
  expect(exportSpecification(importSpecification(read(exported)))).toBe(exported);
};

const document = (paths: JsonObject, rest: JsonObject = {}) =>
  JSON.stringify({ openapi: '3.0.1', info: { title: 'Shop', version: '1' }, paths, ...rest });

const schema = fc.constantFrom<JsonObject>(
  { type: 'string' },
  { type: 'integer', format: 'int32', default: 5 },
  { type: 'string', enum: ['a', 'b'] },
  { $ref: '#/components/schemas/Order' },
  { type: 'array', items: { $ref: '#/components/schemas/Tree' } },
  {
    type: 'object',
    required: ['b', 'a'],
    properties: { a: { type: 'string', 'x-secret': true }, b: { $ref: '#/components/schemas/Order' } },
  },
  { allOf: [{ $ref: '#/components/schemas/Order' }, { type: 'object' }] },
);
const parameter = fc.record(
  { name: fc.constantFrom('id', 'q', 'X-Trace'), in: fc.constantFrom('query', 'header', 'path'), schema },
  { requiredKeys: ['name', 'in', 'schema'] },
);
const content = fc.dictionary(
  fc.constantFrom('application/json', 'text/plain'),
  fc.record({ schema, example: fc.constant({ a: 1 }) }, { requiredKeys: [] }),
  { maxKeys: 2 },
);
const operation = fc.record(
  {
    summary: fc.constantFrom('Get it', 'List all'),
    description: fc.constantFrom('Long text', ''),
    operationId: fc.constantFrom('getIt', 'list all', 'a/b'),
    parameters: fc.uniqueArray(parameter, { maxLength: 3, selector: ({ name, in: place }) => name + place }),
    requestBody: fc.record({ content }),
    responses: fc.dictionary(
      fc.constantFrom('200', '404', 'default'),
      fc.record(
        {
          description: fc.constant('ok'),
          content,
          headers: fc.dictionary(fc.constant('X-Rate'), fc.record({ schema })),
        },
        { requiredKeys: ['description'] },
      ),
    ),
  },
  { requiredKeys: ['responses'] },
);
const paths = fc.dictionary(
  fc.constantFrom('/orders', '/orders/{id}', '/'),
  fc.dictionary(fc.constantFrom('get', 'post', 'delete'), operation),
);
const components = {
  schemas: {
    Order: { type: 'object', properties: { id: { type: 'string' }, tree: { $ref: '#/components/schemas/Tree' } } },
    Tree: { type: 'object', properties: { parent: { $ref: '#/components/schemas/Tree' } } },
  },
};
const specification = paths.map((all) => document(all as unknown as JsonObject, { components }));

describe('what the service keeps', () => {
  it('survives its own export, which settles at once', () => {
    fc.assert(
      fc.property(specification, (text) => {
        law(read(text));
      }),
    );
  });

  it('does not depend on the notation or the order of keys', () => {
    fc.assert(
      fc.property(specification, (text) => {
        const reversed = (value: unknown): unknown =>
          Array.isArray(value)
            ? value.map(reversed)
            : typeof value === 'object' && value !== null
              ? Object.fromEntries(
                  Object.entries(value)
                    .reverse()
                    .map(([key, child]) => [key, reversed(child)]),
                )
              : value;
        expect(project(stringify(JSON.parse(text)))).toEqual(project(text));
        // Operations without an id are named by their place, so only documents with ids may be turned around.
        if (
          !/"(get|post|delete)":\{(?![^}]*operationId)/.test(text) &&
          new Set(operationNames(read(text)).map((name) => name.replace(/-\d+$/, ''))).size ===
            operationNames(read(text)).length
        )
          expect(project(JSON.stringify(reversed(JSON.parse(text))))).toEqual(project(text));
      }),
    );
  });

  it('is nothing for a document without operations', () => {
    expect(projectionIsEmpty(project(document({}, { components })))).toBe(true);
    expect(projectionIsEmpty(project(document({ '/a': { get: { responses: {} } } })))).toBe(false);
  });

  it('is the same for a recursive chain of ten thousand schemas, in linear size', () => {
    const schemas = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, index) => [
        `S${index}`,
        { type: 'object', properties: { next: { $ref: `#/components/schemas/S${index + 1}` } } },
      ]),
    );
    const text = document(
      {
        '/a': {
          get: {
            responses: {
              200: {
                description: 'x',
                content: { 'application/json': { schema: { $ref: '#/components/schemas/S0' } } },
              },
            },
          },
        },
      },
      { components: { schemas } },
    );
    expect(JSON.stringify(project(text)).length).toBeLessThan(3 * text.length);
  });

  it.each([
    [
      'a new parameter',
      { get: { responses: {} } },
      { get: { parameters: [{ name: 'q', in: 'query' }], responses: {} } },
    ],
    [
      'another type',
      { get: { parameters: [{ name: 'q', in: 'query', schema: { type: 'string' } }], responses: {} } },
      { get: { parameters: [{ name: 'q', in: 'query', schema: { type: 'integer' } }], responses: {} } },
    ],
    ['a text', { get: { summary: 'a', responses: {} } }, { get: { summary: 'b', responses: {} } }],
    [
      'a media type',
      { get: { responses: { 200: { description: '' } } } },
      { get: { responses: { 200: { description: '', content: { 'text/plain': {} } } } } },
    ],
  ])('changes with %s', (_, before, after) =>
    expect(project(document({ '/a': before }))).not.toEqual(project(document({ '/a': after }))),
  );

  it('is the same in Swagger 2 and OpenAPI 3', () => {
    const swagger = JSON.stringify({
      swagger: '2.0',
      info: { title: 'a', version: '1' },
      consumes: ['application/json'],
      produces: ['application/json'],
      definitions: { Order: { type: 'object' } },
      paths: {
        '/orders/{id}': {
          post: {
            operationId: 'add',
            parameters: [
              { name: 'id', in: 'path', type: 'integer', required: true },
              { name: 'o', in: 'body', schema: { $ref: '#/definitions/Order' } },
            ],
            responses: { 200: { description: 'ok', schema: { $ref: '#/definitions/Order' } } },
          },
        },
      },
    });
    const body = { content: { 'application/json': { schema: { $ref: '#/components/schemas/Order' } } } };
    const openapi = document(
      {
        '/orders/{id}': {
          post: {
            operationId: 'add',
            parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
            requestBody: body,
            responses: { 200: { description: 'ok', ...body } },
          },
        },
      },
      { components: { schemas: { Order: { type: 'object' } } } },
    );
    expect(project(swagger)).toEqual(project(openapi));
  });
});

describe('names of operations', () => {
  it.each([
    [{ '/a': { get: { operationId: 'createPet' } } }, ['createPet']],
    [{ '/a': { get: { operationId: 'Get random colour' } } }, ['Get-random-colour']],
    [{ '/a/{id}': { get: {} } }, ['get-a-id']],
    [{ '/a': { get: { operationId: 'x' }, post: { operationId: 'X' } } }, ['x', 'X-1']],
  ])('%j', (all, expected) => expect(operationNames(read(document(all)))).toEqual(expected));
});

describe('reading', () => {
  it.each([
    ['a: [1\nb: 2', 'YAML'],
    ['{"openapi": "3.0.1",}', 'JSON'],
    ['<definitions><a></definitions>', 'XML'],
  ])('reports where %j is invalid', (text, name) => {
    const { specification: none, diagnostics } = readSpecification(text, { file: 'x' });
    expect(none).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({ severity: 'error', file: 'x', message: expect.stringContaining(name) });
    expect(diagnostics[0]?.range?.start.line).toBeGreaterThan(0);
  });

  it('rejects a document that is not an API specification', () => {
    expect(readSpecification('a: 1').diagnostics[0]?.code).toBe('specification/dialect');
    expect(readSpecification('type Query { a: Strin', { file: 'a.graphql' }).diagnostics[0]?.code).toBe(
      'specification/syntax',
    );
  });

  it('never throws on damaged text and reports inside it', () => {
    const sound = stringify(
      JSON.parse(document({ '/a': { get: { summary: 'x: y', responses: { 200: { description: 'ok' } } } } })),
    );
    const damage = fc.tuple(
      fc.constantFrom(sound, document({ '/a': {} })),
      fc.nat(),
      fc.constantFrom('{', ': ', '\t', '"', '&a', '*b', '- ', ''),
    );
    fc.assert(
      fc.property(damage, ([text, at, piece]) => {
        const place = at % text.length;
        const damaged = text.slice(0, place) + piece + text.slice(place + 1);
        for (const { range } of readSpecification(damaged).diagnostics)
          expect(range?.start.line).toBeLessThanOrEqual(damaged.split('\n').length);
      }),
    );
  });

  it('sends Swagger 2 as JSON and the rest unchanged', () => {
    expect(importFormat(read('swagger: "2.0"\npaths: {}'))).toEqual({
      format: 'swagger-json',
      value: '{"swagger":"2.0","paths":{}}',
    });
    expect(importFormat(read('openapi: 3.0.1'))?.format).toBe('openapi');
    expect(importFormat(read('{"openapi":"3.0.1"}'))?.format).toBe('openapi+json');
  });
});

describe('operation files beside a specification', () => {
  const base = read(document({ '/a': { get: { operationId: 'one', responses: {} } } }));

  it('change nothing when the specification already describes it', () => {
    const same = completeSpecification(base, [
      { name: 'one', properties: { displayName: 'other', method: 'GET', urlTemplate: '/b', policies: null } },
    ]);
    expect(same.specification).toBe(base);
    expect(same.rest.size).toBe(0);
  });

  it('add operations, texts and what no specification can describe', () => {
    const { specification: full, rest } = completeSpecification(base, [
      { name: 'one', properties: { description: 'first', newThing: 1 } },
      { name: 'two', properties: { displayName: 'Two', method: 'POST', urlTemplate: '/b' } },
    ]);
    expect(full && projectSpecification(full)).toMatchObject({
      operations: { one: { description: 'first', urlTemplate: '/a' }, two: { method: 'POST' } },
    });
    expect(rest.get('one')).toEqual({ newThing: 1 });
  });

  it('bring the schemas along that they name, and never a reference to none', () => {
    const two = (typeName: string) => ({
      name: 'two',
      properties: {
        displayName: 'Two',
        method: 'POST',
        urlTemplate: '/b',
        responses: [{ statusCode: 200, representations: [{ contentType: 'application/json', typeName }] }],
      },
    });
    const schemas = { Order: { type: 'object', properties: { item: { $ref: '#/definitions/Item' } } }, Item: {} };
    const { specification: full } = completeSpecification(base, [two('Order')], schemas);
    expect(projectSpecification(full)).toMatchObject({ schemas: { Item: {} }, operations: { two: {} } });
    const dangling = completeSpecification(base, [two('Order')], { Order: schemas.Order });
    expect(dangling.specification).toBe(base);
    expect(dangling.rest.get('two')).toEqual(two('Order').properties);
  });
});

/** Two operations in an order, with a prefix of the document's own for its names and an address of the service's. */
const soap = (one: string, other: string, prefix: string) => `<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/"
  xmlns:${prefix}="urn:t" targetNamespace="urn:t">
  ${[one, other].map((name) => `<w:message name="${name}In"><w:part name="p" element="${prefix}:${name}"/></w:message>`).join('')}
  <w:portType name="p">${[one, other].map((name) => `<w:operation name="${name}"><w:input message="${prefix}:${name}In"/></w:operation>`).join('')}</w:portType>
  <w:binding name="b" type="${prefix}:p">${[one, other].map((name) => `<w:operation name="${name}"/>`).join('')}</w:binding>
  <w:service name="s"><w:port binding="${prefix}:b" name="q"><address location="https://${prefix}.test"/></w:port></w:service>
</w:definitions>`;

describe('older languages', () => {
  it('reads the operations of WADL', () => {
    const wadl =
      '<application xmlns="http://wadl.dev.java.net/2009/02"><resources base="https://x.test/api"><resource path="/things/{id}"><param name="id" style="template" type="xs:int"/><method name="GET" id="getThing"><response status="200"><representation mediaType="application/json"/></response></method></resource></resources></application>';
    expect(importSpecification(read(wadl)).operations).toMatchObject([
      {
        name: 'getThing',
        properties: {
          method: 'GET',
          urlTemplate: '/things/{id}',
          templateParameters: [{ name: 'id', type: 'integer' }],
        },
      },
    ]);
    law(read(wadl));
  });

  it('compares WSDL and GraphQL by structure', () => {
    const wsdl =
      '<definitions xmlns="http://schemas.xmlsoap.org/wsdl/"><binding name="b"><operation name="Add"/></binding></definitions>';
    expect(projectSpecification(read(wsdl))).toEqual(projectSpecification(read(wsdl.replaceAll('><', '>\n  <'))));
    expect(projectSpecification(read(soap('Get', 'Put', 't')))).toEqual(
      projectSpecification(read(soap('Put', 'Get', 'other'))),
    );
    expect(projectSpecification(read(soap('Get', 'Put', 't')))).not.toEqual(
      projectSpecification(read(soap('Get', 'Post', 't'))),
    );
    expect(operationNames(read(wsdl))).toEqual(['Add']);
    expect(projectSpecification(read('type Query { a: Int }', 'a.graphql'))).toEqual(
      projectSpecification(read('type Query {\n  a: Int\n}\n', 'a.graphql')),
    );
  });
});

const folder = new URL('../../../../shared/data/repos/', import.meta.url).pathname;
describe.skipIf(!existsSync(folder))('public specifications (skipped when ../shared is absent)', () => {
  const files = existsSync(folder) ? globSync('**/specification.{yaml,json,wsdl,wadl,graphql}', { cwd: folder }) : [];
  const malformed = existsSync(folder) ? readFileSync(`${folder}index.json`, 'utf8') : '';

  it.each(files)('%s keeps its meaning through an export', (file) => {
    const { specification: found, diagnostics } = readSpecification(readFileSync(folder + file, 'utf8'), { file });
    if (!found) {
      expect(malformed).toContain(`${file.split('/').slice(2).join('/')}:`);
      expect(diagnostics[0]?.range?.start.line).toBeGreaterThan(0);
      return;
    }
    if (['wsdl', 'graphql'].includes(found.dialect)) expect(projectSpecification(found)).toBeTruthy();
    else law(found);
  });
});
