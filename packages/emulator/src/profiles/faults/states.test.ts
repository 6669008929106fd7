import { describe, expect, it } from 'vitest';
import { imports, orders } from '../../fixtures/caller.ts';
import { codeIn, named, profiled } from '../../fixtures/profiled.ts';
import type { EmulatorOptions, Fault } from '../../index.ts';

const opened = (fault: Fault, options: EmulatorOptions = {}) => profiled({ faults: [fault] }, options);
const policy = { properties: { format: 'rawxml', value: '<policies><inbound></inbound></policies>' } };

describe('an import', () => {
  it.each([0, 2])('locks its API and its revisions for a while, with %i polls', async (polls) => {
    const { call, clock } = opened({ fault: 'api-locks', ms: 1000 }, { polls });
    await call('PUT', 'products/p', named('P'));
    await call('PUT', 'apis/other', { properties: { displayName: 'Other', path: 'other' } });
    await call('PUT', 'tags/t', named('T'));
    await clock.sleep(5000);
    const first = await call('PUT', 'apis/Orders', imports(orders));
    const location = first.headers.get('location');
    const refused = async (method: string, path: string, body?: unknown) => {
      const { status, body: error } = await call(method, path, body);
      return status === 409 && codeIn(error) === 'PessimisticConcurrencyConflict';
    };
    const writes = async () => [
      await refused('PUT', 'apis/orders/policies/policy', policy),
      await refused('PATCH', 'apis/orders', { properties: { description: 'x' } }),
      await refused('PUT', 'apis/orders%3Brev=2', { properties: { path: 'orders' } }),
      await refused('DELETE', 'apis/ORDERS/operations/getOrder'),
      await refused('PUT', 'products/p/apis/orders'),
    ];
    if (location !== null) {
      await clock.sleep(60_000);
      expect(await writes()).toEqual([true, true, true, true, true]);
      while ((await call('GET', location)).status === 202);
    }
    expect(await writes()).toEqual([true, true, true, true, true]);
    expect(await refused('GET', 'apis/orders')).toBe(false);
    expect(await refused('PUT', 'apis/other/policies/policy', policy)).toBe(false);
    expect(await refused('PUT', 'tags/t', named('T'))).toBe(false);
    await clock.sleep(1001);
    expect(await refused('PUT', 'apis/orders/policies/policy', policy)).toBe(false);
  });

  it('ends when the client never asks for the result of the import', async () => {
    const { call, clock } = opened({ fault: 'api-locks' }, { polls: 2 });
    await call('PUT', 'apis/orders', imports(orders));
    const again = async () => (await call('PUT', 'apis/orders', imports(orders))).status;
    expect(await again()).toBe(409);
    await clock.sleep(120_000);
    expect(await again()).not.toBe(409);
  });

  it('locks nothing in a workspace by the name of an API of the service, and no other PUT locks', async () => {
    const { call } = opened({ fault: 'api-locks' });
    await call('PUT', 'workspaces/w', named('W'));
    await call('PUT', 'apis/orders', imports(orders));
    expect((await call('PUT', 'workspaces/w/apis/orders', imports(orders))).status).toBe(201);
    expect((await call('PUT', 'workspaces/w/apis/orders/policies/policy', policy)).status).toBe(409);
    expect((await call('PUT', 'apis/plain', { properties: { displayName: 'P', path: 'plain' } })).status).toBe(201);
    expect((await call('PUT', 'apis/plain/policies/policy', policy)).status).toBe(201);
  });
});

describe('a new resource', () => {
  it.each([0, 2])('is not visible for a while, nor is what is below it, with %i polls', async (polls) => {
    const { call, clock } = opened({ fault: 'eventual-consistency', ms: 1000 }, { polls });
    await call('PUT', 'products/p', named('P'));
    await clock.sleep(2000);
    const made = await call('PUT', 'apis/orders', imports(orders));
    const location = made.headers.get('location');
    while (location !== null && (await call('GET', location)).status === 202);
    const requests = [
      ['GET', 'apis/orders'],
      ['HEAD', 'apis/orders'],
      ['GET', 'apis/orders/operations'],
      ['PUT', 'apis/Orders/policies/policy', policy],
      ['PUT', 'products/p/apis/orders'],
    ] as const;
    for (const [method, path, body] of requests) {
      const { status, body: error } = await call(method, path, body);
      expect([method, path, status]).toEqual([method, path, 404]);
      if (method !== 'HEAD')
        expect(error).toMatchObject({ error: { code: 'ResourceNotFound', message: 'Api not found.' } });
    }
    expect((await call('GET', 'apis')).body).toMatchObject({ value: [{ name: 'orders' }] });
    expect((await call('GET', 'products/p')).status).toBe(200);
    await clock.sleep(1001);
    expect((await call('GET', 'apis/orders')).status).toBe(200);
    expect((await call('PUT', 'products/p/apis/orders')).status).toBe(201);
  });

  it('does not affect a resource of the same name below another one', async () => {
    const { call, clock } = opened({ fault: 'eventual-consistency' });
    await call('PUT', 'products/p', named('P'));
    await clock.sleep(5000);
    await call('DELETE', 'policies/policy');
    expect((await call('PUT', 'policies/policy', policy)).status).toBe(201);
    expect((await call('GET', 'policies/policy')).status).toBe(404);
    expect((await call('PUT', 'products/p/policies/policy', policy)).status).toBe(201);
  });

  it('stays visible when it is written again', async () => {
    const { call, clock } = opened({ fault: 'eventual-consistency' });
    await call('PUT', 'tags/a', named('A'));
    expect((await call('PUT', 'tags/a', named('B'))).status).toBe(200);
    await clock.sleep(5000);
    await call('PUT', 'tags/a', named('C'));
    expect((await call('GET', 'tags/a')).status).toBe(200);
  });

  it('is affected with the rate of the fault', async () => {
    const { call } = opened({ fault: 'eventual-consistency', rate: 0.5 });
    const found = [];
    for (const name of 'abcdefghijklmnopqrst') {
      await call('PUT', `tags/${name}`, named(name));
      found.push((await call('GET', `tags/${name}`)).status);
    }
    expect(found.filter((status) => status === 404).length).toBeGreaterThan(4);
    expect(found.filter((status) => status === 200).length).toBeGreaterThan(4);
  });
});

describe('a long-running operation that fails', () => {
  const fails = (more: object = {}) => opened({ fault: 'failed-operations', rate: 1, polls: 2, ...more });

  it('is accepted, and has no effect; each poll after the failure repeats it', async () => {
    const { call } = fails({ code: 'ValidationError' });
    const first = await call('PUT', 'namedValues/a', named('a', { value: 'x' }));
    expect([first.status, first.body]).toMatchObject([201, { properties: { provisioningState: 'InProgress' } }]);
    const location = first.headers.get('location') ?? '';
    expect(new URL(location).searchParams.get('asyncCode')).toBe('201');
    const statuses = [];
    for (let poll = 0; poll < 4; poll += 1) statuses.push((await call('GET', location)).status);
    expect(statuses).toEqual([202, 202, 400, 400]);
    expect((await call('GET', 'namedValues/a')).status).toBe(404);
  });

  it('reports the state Failed behind Azure-AsyncOperation', async () => {
    const { call } = fails();
    const codes = new Set<unknown>();
    for (const name of 'abcdefghijklmnopqrstuvwxyz') {
      const address = (await call('PUT', `namedValues/${name}`, named(name, { value: 'x' }))).headers.get(
        'azure-asyncoperation',
      );
      if (address === null) continue;
      expect((await call('GET', address)).body).toMatchObject({ status: 'InProgress' });
      await call('GET', address);
      const { status, body } = await call('GET', address);
      expect([status, body]).toMatchObject([200, { status: 'Failed', error: {} }]);
      codes.add(codeIn(body));
    }
    expect(codes).toEqual(
      new Set(['PessimisticConcurrencyConflict', 'ManagementApiRequestFailed', 'InternalServerError']),
    );
  });

  it('is a PUT of a kind that takes time, or the DELETE of an API', async () => {
    const { call } = fails();
    expect((await call('DELETE', 'apis/orders')).status).toBe(202);
    expect((await call('PUT', 'tags/a', named('A'))).headers.has('location')).toBe(false);
    expect((await call('DELETE', 'namedValues/a')).headers.has('location')).toBe(false);
    expect((await call('GET', 'apis')).status).toBe(200);
  });
});

describe('a new workspace', () => {
  it('has lists that fail for a while, and resources that do not', async () => {
    const { call, clock, emulator } = opened({ fault: 'new-workspaces', ms: 1000 });
    const statusOf = async (method: string, path: string, body?: unknown) => (await call(method, path, body)).status;
    expect(await statusOf('PUT', 'workspaces/w', named('W'))).toBe(201);
    expect(await statusOf('PUT', 'workspaces/w/tags/t', named('T'))).toBe(201);
    expect(await statusOf('GET', 'workspaces/W/tags/t')).toBe(200);
    for (const path of ['workspaces/W/tags', 'workspaces/w/apis/a/operations'])
      expect(await statusOf('GET', path)).toBe(500);
    for (const path of ['workspaces', 'tags', 'workspaces/w']) expect(await statusOf('GET', path)).toBe(200);
    await clock.sleep(1000);
    expect(await statusOf('GET', 'workspaces/w/tags')).toBe(200);
    expect(await statusOf('PUT', 'workspaces/w', named('Changed'))).toBe(200);
    expect(await statusOf('GET', 'workspaces/w/tags')).toBe(200);
    expect(emulator.log.counts.byFault).toEqual({ 'new-workspaces': 2 });
  });
});
