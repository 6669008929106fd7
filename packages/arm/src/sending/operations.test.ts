import { describe, expect, it } from 'vitest';
import { bodies } from '../fixtures/bodies.ts';
import { armWith, errorBody, type Reply, service } from '../fixtures/scripted.ts';

const local = `http://127.0.0.1:9${service}`;
const started = { status: 202, headers: { location: `${local}/apis/a?asyncId=1` } };
const behind = {
  status: 202,
  headers: { 'azure-asyncoperation': `${local}/tenant/operationResults/1`, location: `${local}/apis/a?asyncId=1` },
};
const methodsOf = (seen: readonly Request[]) => seen.map(({ method }) => method).join(' ');

describe('an operation that failed', () => {
  it.each<[string, Reply, Reply]>([
    ['a lock', started, { status: 409, body: errorBody('PessimisticConcurrencyConflict') }],
    ['an unreachable endpoint', started, { status: 422, body: errorBody('ManagementApiRequestFailed') }],
    ['a lock in its status', behind, { body: { status: 'Failed', ...errorBody('PessimisticConcurrencyConflict') } }],
    ['a failure of the service', behind, { body: { status: 'Failed', ...errorBody('InternalServerError') } }],
  ])('because of %s is sent again', async (_, first, failure) => {
    const { client, seen } = armWith((__, count) =>
      count === 1 ? first : count === 2 ? failure : { body: { name: 'a' } },
    );
    expect(await client.put('apis/a', bodies.api)).toEqual({ name: 'a' });
    expect(methodsOf(seen)).toBe('PUT GET PUT');
  });

  it('does not count as a creation when it is sent again', async () => {
    const failure = { status: 409, body: errorBody('PessimisticConcurrencyConflict') };
    const { client } = armWith((_, count) =>
      count === 1 ? started : count === 2 ? failure : { status: 201, body: {} },
    );
    expect(await client.create('apis/a', bodies.api)).toBe('unknown');
  });

  it.each<[string, Reply, Reply]>([
    ['a poll', started, { status: 400, body: errorBody('ValidationError', 'bad') }],
    ['its status', behind, { body: { status: 'Failed', ...errorBody('ValidationError', 'bad') } }],
    [
      'its status, without a reason that passes',
      behind,
      { body: { status: 'Failed', ...errorBody('QuotaExceeded', 'bad') } },
    ],
    ['its status, cancelled', behind, { body: { status: 'Canceled', ...errorBody('Canceled', 'bad') } }],
  ])('by %s is an error with the method, the resource and the reason', async (_, first, failure) => {
    const { client, seen } = armWith((__, count) => (count === 1 ? first : failure));
    await expect(client.put('apis/a', bodies.api)).rejects.toMatchObject({
      ...{ name: 'ArmError', method: 'PUT', path: 'apis/a', reason: 'bad', code: failure.body && expect.any(String) },
      ...{ correlationId: client.correlationId, clientRequestId: expect.any(String) },
    });
    expect(methodsOf(seen)).toBe('PUT GET');
  });

  it('again and again is an error', async () => {
    const failure = { status: 422, body: errorBody('InternalServerError') };
    const { client, seen } = armWith((request) =>
      request.method === 'PUT' ? behind : { body: { status: 'Failed', ...failure.body } },
    );
    await expect(client.put('apis/a', bodies.api)).rejects.toMatchObject({ code: 'InternalServerError' });
    expect(seen.filter(({ method }) => method === 'PUT')).toHaveLength(8);
  });
});

describe('a poll', () => {
  it.each<[string, Reply]>([
    ['a page of a proxy', { body: '<html>' }],
    ['a cut body', { body: '{"status":"Succ' }],
    ['503', { status: 503 }],
    ['429', { status: 429, headers: { 'retry-after': '1' } }],
    ['404, before it is visible', { status: 404, body: errorBody('ResourceNotFound') }],
  ])('that returns %s is repeated: the operation goes on', async (_, reply) => {
    const { client, seen } = armWith((__, count) =>
      count === 1 ? started : count === 2 ? reply : { body: { name: 'a' } },
    );
    expect(await client.put('apis/a', bodies.api)).toEqual({ name: 'a' });
    expect(methodsOf(seen).split(' ')).toEqual(['PUT', 'GET', 'GET']);
  });

  it('uses Azure-AsyncOperation when there is a Location too, and waits as long as the service asks', async () => {
    const { client, paths, slept } = armWith((_, count) =>
      count === 1
        ? { ...behind, headers: { ...behind.headers, 'retry-after': '75' } }
        : count === 2
          ? { body: { status: 'Running' }, headers: { 'retry-after': '3' } }
          : { body: count === 3 ? { status: 'Succeeded' } : { name: 'a' } },
    );
    expect(await client.put('apis/a', bodies.api)).toEqual({ name: 'a' });
    expect(paths()).toEqual(['/apis/a', '/tenant/operationResults/1', '/tenant/operationResults/1', '/apis/a']);
    expect(slept).toEqual([60_000, 15_000, 3000]);
  });

  it('of a resource that is not visible after its operation is repeated', async () => {
    const { client } = armWith((_, count) =>
      count === 1
        ? behind
        : count === 2
          ? { body: { status: 'Succeeded' } }
          : count < 6
            ? { status: 404, body: errorBody('ResourceNotFound') }
            : { body: { name: 'a' } },
    );
    expect(await client.put('apis/a', bodies.api)).toEqual({ name: 'a' });
  });
});
