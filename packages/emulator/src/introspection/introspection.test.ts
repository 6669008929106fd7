import { Artifacts, type Resource, ResourceId, writeArtifacts } from '@apimkit/model';
import { describe, expect, it } from 'vitest';
import { imports, orders, service } from '../fixtures/caller.ts';
import { named, profiled } from '../fixtures/profiled.ts';

describe('the log', () => {
  it('contains method, path, kind, status and time of each request, and no query, header or body', async () => {
    const { call, emulator } = profiled({ faults: [{ fault: 'latency', ms: 5 }] });
    await call('PUT', 'namedValues/key', named('key', { secret: true, value: 'hush' }), {
      authorization: 'Bearer hush',
    });
    await call('GET', 'apis/a%20b/operations?$filter=hush');
    await call('GET', 'http://127.0.0.1/exports/none?sig=hush');
    await call('GET', 'unknownThings/x');
    expect(emulator.log.requests).toEqual([
      { method: 'PUT', service, path: 'namedValues/key', kind: 'named-value', status: 201, ms: 5, faults: [] },
      { method: 'GET', service, path: 'apis/a%20b/operations', kind: 'api-operation', status: 404, ms: 5, faults: [] },
      expect.objectContaining({ service: '', path: '/exports/none' }),
      expect.not.objectContaining({ kind: expect.anything() }),
    ]);
    expect(JSON.stringify(emulator.log)).not.toContain('hush');
  });

  it('counts all requests by method, kind and status, and keeps the last ones', async () => {
    const { call, emulator } = profiled(undefined);
    for (let count = 0; count < 20_001; count += 1) await emulator.fetch(new Request('http://127.0.0.1/x'));
    await call('PUT', 'tags/a', named('A'));
    await call('GET', 'tags');
    expect(emulator.log.requests).toHaveLength(10_000);
    expect(emulator.log.requests.at(-1)).toMatchObject({ path: 'tags', kind: 'tag' });
    expect(emulator.log.counts).toMatchObject({
      total: 20_003,
      byMethod: { GET: 20_002, PUT: 1 },
      byKind: { tag: 2, other: 20_001 },
      byStatus: { 404: 20_001, 201: 1, 200: 1 },
    });
    emulator.log.clear();
    expect([emulator.log.requests, emulator.log.counts.total]).toEqual([[], 0]);
  });
});

describe('the artifacts', () => {
  it('are the state as an extract would return it', async () => {
    const { call, emulator } = profiled(undefined);
    await call('PUT', 'namedValues/key', named('key', { secret: true, value: 'hush' }));
    await call('PUT', 'products/p', named('P', { subscriptionRequired: false }));
    await call('PUT', 'apis/orders', imports(orders));
    await call('PUT', 'apis/orders/operations/getOrder/policies/policy', {
      properties: { format: 'rawxml', value: '<policies><inbound><base /></inbound></policies>' },
    });
    const artifacts = emulator.artifacts(service);
    expect([...artifacts].map(({ id }) => id.toString()).sort()).toEqual([
      'api-operation-policy:orders/getOrder',
      'api:orders',
      'named-value:key',
      'product-group:p/administrators',
      'product:p',
    ]);
    expect(artifacts.get(ResourceId.parse('api:orders'))?.specification?.text).toContain('getOrder');
    expect(artifacts.get(ResourceId.parse('named-value:key'))?.payload).toEqual({
      properties: { displayName: 'key', secret: true },
    });
    const tree = writeArtifacts(artifacts, 'toolkit');
    expect([...tree.keys()].sort()).toEqual([
      'apis/orders/apiInformation.json',
      'apis/orders/operations/getOrder/policy.xml',
      'apis/orders/specification.yaml',
      'named values/key/namedValueInformation.json',
      'products/p/groups/administrators/productGroupInformation.json',
      'products/p/productInformation.json',
    ]);
    expect(JSON.stringify([...tree])).not.toContain('hush');
  });

  it('keep what has no specification to be in, and are empty for another service', async () => {
    const { call, emulator } = profiled(undefined);
    await call('PUT', 'apis/socket', {
      properties: { displayName: 'S', path: 's', type: 'websocket', serviceUrl: 'wss://socket.example' },
    });
    const ids = (artifacts: Artifacts) => [...artifacts].map((one: Resource) => one.id.toString());
    expect(ids(emulator.artifacts(service))).toContain('api-operation:socket/onHandshake');
    expect(ids(emulator.artifacts(`${service}-other`))).toEqual(ids(new Artifacts()));
  });
});
