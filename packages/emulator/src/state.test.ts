import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Artifacts, type Resource, ResourceId } from '@apimkit/model';
import { readSpecification } from '@apimkit/openapi';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callerOf, imports, namesIn, orders, service } from './fixtures/caller.ts';
import { createEmulator } from './index.ts';
import { openDataFile, serveEmulator } from './node/index.ts';

const tag = { properties: { displayName: 'Red' } };

describe('seed', () => {
  const resources = [
    { id: new ResourceId('service-policy'), payload: {}, policy: '<policies><inbound>{{region}}</inbound></policies>' },
    {
      id: new ResourceId('named-value', { namedValue: 'r' }),
      payload: { properties: { displayName: 'region', value: 'west' } },
    },
    {
      id: new ResourceId('api', { api: 'orders' }),
      payload: { properties: { path: 'orders' } },
      specification: readSpecification(orders).specification,
    },
  ].map(({ specification, ...rest }) => ({ ...rest, ...(specification ? { specification } : {}) }));

  it('puts artifacts in the order that they need each other', async () => {
    const emulator = createEmulator();
    emulator.seed(service, new Artifacts(resources));
    const call = callerOf((request) => emulator.fetch(request));
    expect((await call('GET', 'policies/policy')).status).toBe(200);
    expect(await namesIn(call, 'apis/orders/operations')).toEqual(['getOrder', 'addOrder']);
  });

  const seeded = (...given: readonly Resource[]) => {
    const emulator = createEmulator();
    const notes = emulator.seed(service, new Artifacts(given));
    return { notes, call: callerOf((request) => emulator.fetch(request)) };
  };
  const resource = (kind: string, names: Record<string, string>, properties: object): Resource => ({
    id: new ResourceId(kind, names),
    payload: { properties: properties as Record<string, string> },
  });

  it('adds placeholders for secrets that are in no file, and reports them', async () => {
    const { notes, call } = seeded(
      resource('named-value', { namedValue: 's' }, { displayName: 's', secret: true }),
      resource(
        'named-value',
        { namedValue: 'k' },
        { displayName: 'k', secret: true, keyVault: { secretIdentifier: 'https://v.example/secrets/k' } },
      ),
      resource('named-value', { namedValue: 'p' }, { displayName: 'p', value: 'plain' }),
    );
    expect(notes).toEqual([{ id: 'named-value:s', message: expect.stringMatching(/properties\.value.*placeholder/) }]);
    expect((await call('POST', 'namedValues/s/listValue')).body).toEqual({ value: 'placeholder-for-a-secret' });
    expect((await call('GET', 'namedValues/p')).body).toMatchObject({ properties: { value: 'plain' } });
  });

  it('accepts references without a target, leaves out invalid resources, and reports both', async () => {
    const [policy] = resources as readonly Resource[];
    const { notes, call } = seeded(
      ...(policy ? [policy] : []),
      resource('tag', { tag: 'a' }, { displayName: 'Same' }),
      resource('tag', { tag: 'b' }, { displayName: 'same' }),
      { id: new ResourceId('product-tag', { product: 'none', tag: 'a' }), payload: {} },
    );
    expect(notes.map(({ id, message }) => `${id}: ${message}`)).toEqual([
      expect.stringMatching(/^service-policy: refers to region, /),
      expect.stringMatching(/^tag:b: left out, .*same name/),
      expect.stringMatching(/^product-tag:none\/a: left out, .*Product not found/),
    ]);
    expect((await call('GET', 'policies/policy')).status).toBe(200);
    expect(await namesIn(call, 'tags')).toEqual(['a']);
  });

  it('creates nothing that is in no file', async () => {
    const { call } = seeded(resource('product', { product: 'p' }, { displayName: 'P' }));
    expect(await namesIn(call, 'products/p/groups')).toEqual([]);
    expect(await namesIn(call, 'subscriptions')).toEqual(['master']);
  });

  it('adds to an operation what its specification does not contain', async () => {
    const { call } = seeded(
      ...(resources as readonly Resource[]).slice(1),
      resource('api-operation', { api: 'orders', operation: 'getOrder' }, { displayName: 'Fetch' }),
    );
    expect((await call('GET', 'apis/orders/operations/getOrder')).body).toMatchObject({
      properties: { displayName: 'Fetch', method: 'GET', urlTemplate: '/orders/{id}' },
    });
  });
});

describe('the data file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'emulator-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('carries everything over a restart, and ids go on', async () => {
    const file = join(folder, 'apim.json');
    const first = createEmulator();
    const save = openDataFile(first, file);
    const before = callerOf((request) => first.fetch(request));
    await before('PUT', 'apis/orders', imports(orders));
    await before('PUT', 'namedValues/s', { properties: { displayName: 's', secret: true, value: 'hush' } });
    await save();
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(readdirSync(folder)).toEqual(['apim.json']);

    const second = createEmulator();
    openDataFile(second, file);
    const after = callerOf((request) => second.fetch(request));
    expect(await namesIn(after, 'apis/orders/operations')).toEqual(['getOrder', 'addOrder']);
    expect((await after('POST', 'namedValues/s/listValue')).body).toMatchObject({ value: 'hush' });
    const elsewhere = 'http://localhost:8080';
    const asked = callerOf((request) => second.fetch(request), elsewhere);
    const { body } = await asked('GET', 'apis/orders?export=true&format=openapi-link');
    expect(body).toHaveProperty('value.link', expect.stringMatching(`^${elsewhere}/exports/`));
    await after('PUT', 'apis/other', imports(orders, { path: 'other' }));
    expect(await namesIn(after, 'apis/other/schemas')).not.toEqual(await namesIn(after, 'apis/orders/schemas'));
  });

  it.each(['{"serv', '[]', '{}', '{"count":1,"services":{"/s":[{"id":"car:red"}]}}'])(
    '%j is refused by name and left alone',
    (text) => {
      const file = join(folder, 'apim.json');
      writeFileSync(file, text);
      expect(() => openDataFile(createEmulator(), file)).toThrow(file);
      expect(readFileSync(file, 'utf8')).toBe(text);
    },
  );
});

describe('the server', () => {
  it('responds over HTTP and calls onChange when something may have changed', async () => {
    let changes = 0;
    const running = await serveEmulator(createEmulator(), { onChange: () => (changes += 1) });
    try {
      const call = callerOf(fetch, running.url);
      expect((await call('PUT', 'tags/red', tag)).status).toBe(201);
      expect((await call('GET', 'tags/red')).body).toMatchObject(tag);
      expect((await call('HEAD', 'tags/red')).headers.get('etag')).toBeTruthy();
      expect((await call('DELETE', 'tags/red')).status).toBe(200);
      expect(changes).toBe(2);
    } finally {
      await running.close();
    }
  });

  it('responds with 500, and continues, when a change cannot be saved', async () => {
    let isFull = true;
    const running = await serveEmulator(createEmulator(), {
      onChange: () => {
        if (isFull) throw new Error('no space left on device');
      },
    });
    try {
      const call = callerOf(fetch, running.url);
      expect(await call('PUT', 'tags/red', tag)).toMatchObject({
        status: 500,
        body: { error: { message: expect.stringContaining('no space') } },
      });
      isFull = false;
      expect((await call('PUT', 'tags/red', tag)).status).toBe(200);
    } finally {
      await running.close();
    }
  });
});

describe('after any sequence of writes', () => {
  const names = fc.constantFrom('a', 'b', 'A');
  const write = fc.oneof(
    fc.record({
      method: fc.constant('PUT'),
      path: names.map((api) => `apis/${api}`),
      body: names.map((path) => ({ properties: { path } })),
    }),
    fc.record({
      method: fc.constant('PUT'),
      path: fc.tuple(names, names).map(([api, one]) => `apis/${api}/operations/${one}`),
      body: fc.constantFrom('GET', 'POST').map((method) => ({ properties: { method } })),
    }),
    fc.record({
      method: fc.constant('PUT'),
      path: names.map((one) => `tags/${one}`),
      body: names.map((one) => ({ properties: { displayName: one } })),
    }),
    fc.record({
      method: fc.constant('PUT'),
      path: fc.tuple(names, names).map(([api, one]) => `apis/${api}/tags/${one}`),
      body: fc.constant({}),
    }),
    fc.record({
      method: fc.constant('DELETE'),
      path: fc.tuple(fc.constantFrom('apis', 'tags'), names).map((parts) => parts.join('/')),
      body: fc.constant(undefined),
    }),
  );

  it('lists contain what GET finds, nothing exists without its parent, and versions change exactly with content', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(write, { maxLength: 25 }), async (writes) => {
        const emulator = createEmulator();
        const call = callerOf((request) => emulator.fetch(request));
        for (const { method, path, body } of writes) {
          const before = await call('GET', path);
          const { status } = await call(method, path, body);
          const after = await call('GET', path);
          const same = before.status === after.status && JSON.stringify(before.body) === JSON.stringify(after.body);
          expect(before.headers.get('etag') === after.headers.get('etag'), `${method} ${path} ${status}`).toBe(same);
        }
        for (const collection of ['apis', 'tags']) {
          const listed = new Set((await namesIn(call, collection)).map((name) => name.toLowerCase()));
          for (const name of ['a', 'b'])
            expect((await call('GET', `${collection}/${name}`)).status).toBe(listed.has(name) ? 200 : 404);
        }
        const live = await namesIn(call, 'apis');
        for (const name of ['a', 'b'].filter((one) => !live.some((api) => api.toLowerCase() === one)))
          for (const below of ['operations', 'tags'])
            expect((await call('GET', `apis/${name}/${below}`)).status).toBe(404);
        const tags = (await namesIn(call, 'tags')).map((name) => name.toLowerCase());
        for (const api of live)
          for (const one of await namesIn(call, `apis/${api}/tags`)) expect(tags).toContain(one.toLowerCase());
      }),
      { numRuns: 60 },
    );
  });
});
