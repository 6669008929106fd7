import { readSpecification } from '@apimkit/openapi';
import { describe, expect, it } from 'vitest';
import { canonical } from './canonical.ts';
import { ResourceId } from './id.ts';
import { sameImport, storesSpecification } from './imported.ts';
import type { Resource } from './resource.ts';

const id = new ResourceId('api', { api: 'orders' });
const operation = (operationId: string) => ({ get: { operationId, responses: {} } });

function api(text: string, properties: object = {}, file = 'specification.json'): Resource {
  const { specification } = readSpecification(text, { file });
  if (!specification) throw new Error(`${file} is not a specification`);
  return { id, payload: { properties: { ...properties } }, specification };
}

const document = (paths: object) => ({ openapi: '3.0.1', info: { title: 'Orders', version: '1' }, paths });

describe('specifications that are imported as the same', () => {
  const paths = { '/a': operation('list'), '/b': operation('list') };
  const text = JSON.stringify(document(paths));

  it('are so in another notation', () => {
    const spaced = JSON.stringify(document(paths), null, 2);
    expect(sameImport(api(text), api(spaced))).toBe(true);
    expect(sameImport(api(text), api(`# YAML\n${spaced}`, {}, 'specification.yaml'))).toBe(true);
  });

  it('are not with other paths, in another order of paths, without a document, or imported in another way', () => {
    const swapped = JSON.stringify(document({ '/b': operation('list'), '/a': operation('list') }));
    expect(sameImport(api(text), api(JSON.stringify(document({ '/a': operation('list') }))))).toBe(false);
    // The second operation of a name is called list-1.
    expect(canonical(api(text))).not.toEqual(canonical(api(swapped)));
    expect(sameImport(api(text), api(swapped))).toBe(false);
    expect(sameImport(api(text), { id, payload: {} })).toBe(false);
    expect(sameImport(api(text), api(text, { translateRequiredQueryParameters: 'query' }))).toBe(false);
  });

  it('are not when numbers differ that a double cannot store', () => {
    const maximum = (digits: string) =>
      text.replace(
        '"responses"',
        `"description":"all","parameters":[{"name":"a","in":"query","schema":{"type":"array","items":{"maximum":${digits}}}}],"responses"`,
      );
    expect(sameImport(api(maximum('9007199254740993')), api(maximum('9007199254740992')))).toBe(false);
    expect(sameImport(api(maximum('9007199254740993')), api(` ${maximum('9007199254740993')}`))).toBe(true);
  });

  it('are so as another document with the same operations and schemas', () => {
    const [one, other] = [{ ...paths['/a'] }, { ...paths['/a'], 'x-owner': 'shop' }].map((path) =>
      api(JSON.stringify(document({ '/a': path }))),
    );
    expect(one && other && sameImport(one, other)).toBe(true);
    expect(one && other && canonical(one)).toEqual(other && canonical(other));
    const graphql = ['type Query { a: Int }', 'type Query { b: Int }'].map((text) => api(text, {}, 'schema.graphql'));
    expect(graphql[0] && graphql[1] && sameImport(graphql[0], graphql[1])).toBe(false);
  });

  it('without any are the same', () => expect(sameImport({ id, payload: {} }, { id, payload: {} })).toBe(true));
});

describe('what the service stores of a specification', () => {
  const wsdl = '<definitions xmlns="http://schemas.xmlsoap.org/wsdl/"/>';
  const wadl = '<application xmlns="http://wadl.dev.java.net/2009/02"/>';
  const query = { '/a?b={b}': operation('query') };
  it.each([
    ['operations', api(JSON.stringify(document({ '/a': operation('list') })))],
    ['operations of paths with queries', api(JSON.stringify({ ...document({}), 'x-ms-paths': query }))],
    ['schemas alone', api(JSON.stringify({ ...document({}), components: { schemas: { Order: {} } } }))],
    ['extensions between paths', api(JSON.stringify(document({ 'x-a': operation('list'), '/a': { 'x-b': {} } })))],
    ['a WSDL document', api(wsdl, {}, 'specification.wsdl')],
    ['an empty WADL document', api(wadl, {}, 'specification.wadl')],
    ['GraphQL', api('type Query { a: Int }', {}, 'schema.graphql')],
  ])('is found without projecting it: %s', (_, resource) =>
    expect(storesSpecification(resource)).toBe(canonical(resource).specification !== undefined),
  );
});
