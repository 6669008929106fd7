import { virtualClock } from '@apimkit/emulator';
import { describe, expect, it } from 'vitest';
import { bodies } from '../fixtures/bodies.ts';
import { armWith, errorBody, type Reply, service } from '../fixtures/scripted.ts';
import { type ArmClientOptions, describeWait, type WaitEvent } from '../index.ts';

/** A client, the waits that it reported, and how many seconds after the start. */
function watched(respond: Parameters<typeof armWith>[0], options: Partial<ArmClientOptions> = {}) {
  const clock = virtualClock();
  const started = clock.now();
  const events: WaitEvent[] = [];
  const at: number[] = [];
  const onWait = (event: WaitEvent) => {
    events.push(event);
    at.push((clock.now() - started) / 1000);
  };
  const { client, seen } = armWith(respond, { clock, onWait, ...options });
  return { client, seen, events, at, lines: () => events.map(describeWait) };
}
const once = (reply: ReturnType<Parameters<typeof armWith>[0]>) => (_: Request, count: number) =>
  count === 1 ? reply : { body: {} };

describe('a wait', () => {
  it('is reported before it begins, without the query and without secrets', async () => {
    const { client, events } = watched(
      once({ status: 429, headers: { 'retry-after': '8' }, body: errorBody('TooManyRequests') }),
    );
    client.conceal((text) => text.replaceAll('hunter2', '(masked)'));
    await client.get('apis/hunter2', { query: { sig: 'S3CRET' } });
    expect(events).toEqual([
      {
        ...{ why: 'throttled', seconds: 8, until: new Date('2026-01-01T00:00:08Z') },
        ...{ method: 'GET', resource: 'apis/(masked)', host: '127.0.0.1:9', status: 429, code: 'TooManyRequests' },
      },
    ]);
  });

  it('of a quarter of an hour is reported every minute', async () => {
    const { client, at, lines } = watched(once({ status: 503, headers: { 'retry-after': '900' } }));
    await client.get('apis');
    expect(at).toEqual(Array.from({ length: 15 }, (_, index) => index * 60));
    expect(lines()[0]).toBe(
      'waiting 15 min, until 00:15:00Z: GET apis at 127.0.0.1:9: the service is not available (503 Unknown)',
    );
  });

  it.each<[Reply, string]>([
    [
      { status: 409, body: errorBody('PessimisticConcurrencyConflict') },
      'another operation on the resource is in progress',
    ],
    [{ body: '<html>' }, 'the response cannot be read'],
    [{ status: 429 }, 'the service limits the requests'],
    [{ status: 412 }, 'the resource was changed at the same time'],
  ])('for %j has a reason', async (reply, reason) => {
    const { client, lines } = watched(once(reply));
    if (reply.status === 409 || reply.status === 412) await client.put('apis/a', bodies.api);
    else await client.get('apis/a');
    expect(lines()).toHaveLength(1);
    expect(lines()[0]).toContain(reason);
  });

  it('for a long-running operation is reported with every poll', async () => {
    const running = {
      status: 202,
      headers: { location: `http://127.0.0.1:9${service}/apis/a?asyncId=1`, 'retry-after': '70' },
    };
    const { client, events, at } = watched((_, count) => (count < 3 ? running : { body: {} }));
    await client.put('apis/a', bodies.api);
    expect(at).toEqual([0, 60, 70, 130]);
    expect(events.map(({ why, seconds, resource }) => [why, seconds, resource])).toEqual([
      ['operation', 70, 'apis/a'],
      ['operation', 10, 'apis/a'],
      ['operation', 70, 'apis/a'],
      ['operation', 10, 'apis/a'],
    ]);
  });

  it('for a response that takes long is reported', async () => {
    const { client, at, lines } = watched(() => ({}), {
      fetch: () => new Promise<never>(() => undefined),
      timeout: 100_000,
    });
    await expect(client.get('apis')).rejects.toThrow();
    expect(at).toEqual([15, 75]);
    expect(lines()[0]).toBe('waiting 85 s, until 00:01:40Z: GET apis at 127.0.0.1:9: the response has not arrived yet');
  });
});

describe('a failed precondition', () => {
  const failed = { status: 412, body: errorBody('PreconditionFailed') };
  const methodsOf = (seen: readonly Request[]) => seen.map(({ method }) => method);

  it('is tried again after the resource was read', async () => {
    const { client, seen } = watched(once(failed));
    await client.patch('apis/a', {}, { query: { x: '1' } });
    expect(methodsOf(seen)).toEqual(['PATCH', 'GET', 'PATCH']);
    expect(seen[1]?.url).toBe(`http://127.0.0.1:9${service}/apis/a?api-version=2024-05-01`);
  });

  it('of a delete is absence when the resource is not there', async () => {
    const { client, seen } = watched((request) =>
      request.method === 'GET' ? { status: 404, body: errorBody('ResourceNotFound') } : failed,
    );
    expect(await client.delete('apis/a')).toBe('absent');
    expect(methodsOf(seen)).toEqual(['DELETE', 'GET']);
  });

  it('is an error when the resource cannot be read', async () => {
    const { client, seen } = watched((request) =>
      request.method === 'GET' ? { status: 403, body: errorBody('No') } : failed,
    );
    await expect(client.patch('apis/a', {})).rejects.toMatchObject({ status: 412, method: 'PATCH' });
    expect(methodsOf(seen)).toEqual(['PATCH', 'GET']);
  });

  it('that the caller set is an error at once', async () => {
    const { client, seen } = watched(() => failed);
    await expect(client.put('apis/a', bodies.api, { ifMatch: '"1"' })).rejects.toMatchObject({ status: 412 });
    expect(methodsOf(seen)).toEqual(['PUT']);
  });

  it('is an error when it fails again and again', async () => {
    const { client, seen } = watched((request) => (request.method === 'GET' ? { body: {} } : failed));
    await expect(client.patch('apis/a', {})).rejects.toMatchObject({ status: 412 });
    expect(methodsOf(seen).filter((method) => method === 'PATCH')).toHaveLength(6);
  });
});
