import { canonical, type Resource } from '@apimkit/model';
import { importSpecification, type JsonObject, readSpecification } from '@apimkit/openapi';
import { describe, expect, it } from 'vitest';
import { of } from '../fixtures/service.ts';
import { specificationDifferences } from './spec-diff.ts';

const order: JsonObject = { type: 'object', properties: { total: { type: 'string' } } };
const body = (schema: JsonObject) => ({ content: { 'application/json': { schema } } });
const get = (more: JsonObject = {}): JsonObject => ({
  operationId: 'list-orders',
  responses: { 200: { description: 'OK', ...body({ $ref: '#/components/schemas/Order' }) } },
  ...more,
});

function api(paths: JsonObject, schemas: JsonObject = { Order: order }): Resource {
  const document = { openapi: '3.0.1', info: { title: 'Orders', version: '1' }, paths, components: { schemas } };
  const { specification } = readSpecification(JSON.stringify(document));
  if (!specification) throw new Error('the specification cannot be read');
  return of('api:orders', { path: 'orders' }, { specification });
}

const side = (one: Resource) => ({
  stored: canonical(one).specification,
  schemas: one.specification ? importSpecification(one.specification).schemas : {},
});
const between = (before: Resource, after: Resource) => specificationDifferences(side(before), side(after));

describe('the difference of two specifications', () => {
  it('is empty for the same specification', () => {
    expect(between(api({ '/orders': { get: get() } }), api({ '/orders': { get: get() } }))).toEqual([]);
  });

  it('lists operations that are added and removed, as callers address them', () => {
    const post = { operationId: 'create-order', responses: { 201: { description: 'Created' } } };
    expect(between(api({ '/orders': { get: get() } }), api({ '/orders': { get: get(), post } }))).toEqual([
      { op: 'added', what: 'operation', name: 'create-order', call: 'POST /orders' },
    ]);
    expect(between(api({ '/orders': { get: get(), post } }), api({ '/orders': { get: get() } }))).toEqual([
      { op: 'removed', what: 'operation', name: 'create-order', call: 'POST /orders' },
    ]);
  });

  it('recognises an operation under another name', () => {
    const after = api({ '/orders': { get: get({ operationId: 'get-orders' }) } });
    expect(between(api({ '/orders': { get: get() } }), after)).toMatchObject([
      { op: 'renamed', what: 'operation', name: 'get-orders', before: 'list-orders', call: 'GET /orders' },
    ]);
  });

  it('lists parameters, bodies and responses of a changed operation', () => {
    const limit = { name: 'limit', in: 'query', schema: { type: 'integer' } };
    const trace = { name: 'x-trace', in: 'header', schema: { type: 'string' } };
    const responses = {
      200: { description: 'Orders', ...body({ $ref: '#/components/schemas/Order' }) },
      404: { description: 'No' },
    };
    const [one] = between(
      api({ '/orders': { post: get({ parameters: [trace] }) } }),
      api({ '/orders': { post: get({ parameters: [limit], responses, requestBody: body({ type: 'string' }) }) } }),
    );
    expect(one).toMatchObject({ op: 'changed', what: 'operation', name: 'list-orders', call: 'POST /orders' });
    const parts = (one?.parts ?? []).map(({ op, part }) => `${op} ${part}`);
    expect(parts).toEqual([
      'added query parameter limit',
      'removed header x-trace',
      'added body application/json',
      'changed response 200',
      'added response 404',
    ]);
  });

  it('lists the change of a schema once, with the operations that it affects', () => {
    const paths = { '/orders': { get: get() }, '/all': { get: get({ operationId: 'all' }) } };
    const after = { type: 'object', properties: { total: { type: 'number' } } };
    expect(between(api(paths), api(paths, { Order: after }))).toEqual([
      {
        op: 'changed',
        what: 'schema',
        name: 'Order',
        parts: [
          {
            op: 'changed',
            part: '',
            changes: [{ path: 'properties.total.type', before: 'string', after: 'number' }],
          },
        ],
        uses: ['all', 'list-orders'],
      },
    ]);
  });

  it('lists other documents as a whole', () => {
    expect(specificationDifferences({ stored: { graphql: 'type A' } }, { stored: { graphql: 'type B' } })).toEqual([
      { op: 'changed', what: 'document', name: 'graphql' },
    ]);
  });
});
