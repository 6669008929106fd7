import { type JsonObject, readSpecification } from '@apimkit/openapi';
import { describe, expect, it } from 'vitest';
import { idOf, of } from './fixtures/resources.ts';
import { canonical, kindOf, kinds, putAt, type Resource, sameMeaning } from './index.ts';
import { requiredQueryPath } from './internal.ts';

const same = (kind: string, one: object, other: object) => sameMeaning(of(kind, one), of(kind, other));
const plainPath = (path: string) => !/[[{]/.test(path);
const generated = { credentials: { connectionString: '{{Logger-Credentials--0123456789abcdef01234567}}' } };
const service = '/subscriptions/s/resourceGroups/r/providers/Microsoft.ApiManagement/service/one';

describe('two payloads mean the same when they differ only in', () => {
  it.each(kinds.filter(({ association }) => !association))('what the service sets on $kind', (entry) => {
    const bare: Resource = { id: idOf(entry.kind), payload: { properties: { title: 't' } } };
    const envelope = ['id', 'name', 'type', 'etag', 'systemData', 'properties.provisioningState'];
    const set = [...envelope, ...entry.readOnly, ...entry.notCompared].filter(plainPath);
    for (const path of set)
      expect(sameMeaning(bare, { ...bare, payload: putAt(bare.payload, path, 'anything') }), path).toBe(true);
    expect(sameMeaning(bare, { ...bare, payload: putAt(bare.payload, 'properties.more', 'anything') })).toBe(false);
  });

  it('a default that is written out, and in nothing else', () => {
    for (const { kind, defaults, notCompared, aliases } of kinds)
      for (const [path, value] of Object.entries({ 'properties.description': '', ...defaults })) {
        const with_ = (given: unknown) => ({ id: idOf(kind), payload: putAt({}, path, given as string) });
        if (kindOf(kind).association || notCompared.includes(path) || aliases[path]) continue;
        expect(sameMeaning(with_(value), { id: idOf(kind), payload: {} }), `${kind} ${path}`).toBe(true);
        expect(sameMeaning(with_('else'), { id: idOf(kind), payload: {} }), `${kind} ${path}`).toBe(false);
      }
  });

  it.each<[string, string, object, object]>([
    ['null', 'product', { terms: null, deep: { er: null } }, {}],
    ['an empty list or object', 'product', { list: [], map: {}, deep: { list: [], map: { a: {} } } }, {}],
    ['nothing inside a list', 'product', { list: [{ a: 1, b: null }] }, { list: [{ a: 1 }] }],
    ['the order of a set', 'api', { protocols: ['https', 'http', 'ws'] }, { protocols: ['ws', 'http', 'https'] }],
    [
      'the order of a set of objects',
      'backend',
      { pool: { services: [{ id: '/backends/b', weight: 1 }, { id: '/backends/a' }] } },
      { pool: { services: [{ id: '/backends/a' }, { weight: 1, id: '/backends/b' }] } },
    ],
    ['the service that an id names', 'subscription', { scope: `${service}/apis/a` }, { scope: '/apis/a' }],
    ['case of a reference', 'subscription', { scope: '/APIS/Orders' }, { scope: '/apis/orders' }],
    ['case of a bare name', 'api-operation', operation('Pet'), operation('pet')],
    ['an id outside of references', 'product', { some: `${service}/groups/g` }, { some: '/groups/g' }],
    ['line ends of a text', 'api-schema', text('\uFEFFa\r\nb\rc\n\n'), text('a\nb\nc')],
    ['the spelling of a property', 'api', { apiType: 'soap' }, { type: 'soap' }],
    ['a second spelling beside the main one', 'api', { apiType: 'soap', type: 'graphql' }, { type: 'graphql' }],
    ['a second spelling beside nothing', 'api', { apiType: 'soap', type: null }, { type: 'soap' }],
    ['a secret', 'cache', { connectionString: 'one' }, { connectionString: 'two' }],
    ['a secret and none', 'certificate', { data: 'x', password: 'y' }, {}],
    ['a secret that the service keeps in a value of its own', 'logger', generated, {}],
  ])('%s', (_, kind, one, other) => {
    expect(same(kind, one, other)).toBe(true);
    expect(same(kind, other, one)).toBe(true);
  });

  it('anything, where the names are the whole fact', () => {
    expect(same('product-group', { a: 1 }, {})).toBe(true);
    expect(canonical(of('product-group', { a: 1 })).payload).toEqual({});
  });
});

describe('two payloads do not mean the same when they differ in', () => {
  it.each<[string, string, object, object]>([
    ['the order of a list', 'product', { list: ['a', 'b'] }, { list: ['b', 'a'] }],
    ['the members of a set', 'api', { protocols: ['https', 'ws'] }, { protocols: ['https'] }],
    ['what is empty in a list', 'product', { list: [null, 1] }, { list: [1] }],
    ['false, zero or an empty text', 'product', { a: false, b: 0, c: '' }, {}],
    ['a text', 'api-schema', text(' a'), text('a')],
    ['a text that is a number', 'api-schema', text(5), text('5')],
    ['a reference of a wrong type', 'subscription', { scope: 5 }, { scope: '5' }],
    ['case of anything else', 'product', { terms: 'A' }, { terms: 'a' }],
    ['a value of many', 'api', { apiType: 'soap' }, { type: 'graphql' }],
    ['line ends of a property that has one line', 'product', { terms: 'a\r\n' }, { terms: 'a\n' }],
    ['a reference to a named value', 'cache', { connectionString: '{{a}}' }, { connectionString: '{{b}}' }],
    ['a reference and a secret', 'cache', { connectionString: '{{a}}' }, { connectionString: 'secret' }],
    ['a value that is not secret', 'named-value', { value: 'a' }, { value: 'b' }],
    ['a value that is marked as not secret', 'named-value', { value: 'a', secret: false }, { value: 'b' }],
  ])('%s', (_, kind, one, other) => expect(same(kind, one, other)).toBe(false));
});

describe('the canonical form', () => {
  const specification = (text: unknown) => readSpecification(JSON.stringify(text)).specification;
  const openapi = (parameters: readonly object[]) =>
    specification({
      openapi: '3.0.1',
      info: { title: 'T', version: '1' },
      paths: { '/a': { get: { operationId: 'a', parameters, responses: { 200: { description: 'ok' } } } } },
    });
  const query = [{ name: 'q', in: 'query', required: true, schema: { type: 'string' } }];
  const withSpecification = (given: Resource['specification'], properties: object = {}): Resource => ({
    ...of('api', properties),
    ...(given ? { specification: given } : {}),
  });

  it('contains only what exists', () => {
    expect(canonical(of('tag', { displayName: 'a', id: null }))).toEqual({
      payload: { properties: { displayName: 'a' } },
    });
    expect(canonical({ id: idOf('tag'), payload: {} })).toEqual({ payload: {} });
    expect(canonical({ id: idOf('tag'), payload: { properties: { description: '' } } })).toEqual({ payload: {} });
  });

  it('has a policy in one spelling, also an empty one', () => {
    const policy = (text: string) => canonical({ id: idOf('service-policy'), payload: {}, policy: text });
    expect(policy("<policies><inbound a='1'></inbound></policies>\r\n")).toEqual(
      policy('<policies>\n  <inbound a="1" />\n</policies>'),
    );
    expect(policy('<policies><inbound /></policies>')).not.toEqual(policy('<policies><outbound /></policies>'));
    expect('policy' in policy('')).toBe(true);
  });

  it('has a specification only when the service keeps something of it', () => {
    const nothing = specification({ openapi: '3.0.1', info: { title: 'T', version: '1' }, paths: {} });
    expect(canonical(withSpecification(nothing)).specification).toBeUndefined();
    expect(canonical(withSpecification(undefined))).not.toHaveProperty('specification');
    expect(sameMeaning(withSpecification(openapi([])), withSpecification(undefined))).toBe(false);
    expect(sameMeaning(withSpecification(openapi([])), withSpecification(openapi(query)))).toBe(false);
    expect(sameMeaning(withSpecification(openapi([])), withSpecification(openapi([])))).toBe(true);
  });

  it('distinguishes two imports of the same specification', () => {
    const one = openapi(query);
    const [template, kept] = ['template', 'query'].map((way) => {
      const { payload } = of('api');
      return canonical({ ...withSpecification(one), payload: putAt(payload as JsonObject, requiredQueryPath, way) });
    });
    expect(template?.specification).not.toEqual(kept?.specification);
  });
});

function text(value: unknown) {
  return { contentType: 'x', document: { value } };
}
function operation(schemaId: string) {
  return { templateParameters: [{ name: 'a', schemaId }] };
}
