import { describe, expect, it } from 'vitest';
import { service } from '../../fixtures/caller.ts';
import { codeIn, named, profiled } from '../../fixtures/profiled.ts';

const small = { reads: 3, readsPerSecond: 1, writes: 2, writesPerSecond: 0.5, deletes: 1, deletesPerSecond: 1 };
const throttled = (more: object = {}) => profiled({ faults: [{ fault: 'throttling', ...small, ...more }] });
const left = (headers: Headers, direction: string) => headers.get(`x-ms-ratelimit-remaining-subscription-${direction}`);

describe('throttling', () => {
  it('has a bucket for each direction, and reports what is left', async () => {
    const { call } = throttled();
    expect(left((await call('GET', 'tags')).headers, 'reads')).toBe('2');
    expect(left((await call('HEAD', 'tags/a')).headers, 'reads')).toBe('1');
    expect(left((await call('PUT', 'tags/a', named('A'))).headers, 'writes')).toBe('1');
    expect(left((await call('POST', 'namedValues/a/listValue', {})).headers, 'writes')).toBe('0');
    const { headers } = await call('DELETE', 'tags/a');
    expect(left(headers, 'deletes')).toBe('0');
    expect(left(headers, 'global-deletes')).toBe('14');
    expect((await call('GET', 'tags')).status).toBe(200);
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const refused = await call(method, 'tags/a', method === 'PUT' ? named('A') : undefined);
      expect([refused.status, codeIn(refused.body)]).toEqual([429, 'SubscriptionRequestsThrottled']);
    }
  });

  it('refills with time, up to the capacity', async () => {
    const { call, clock, emulator } = throttled();
    for (let count = 0; count < 3; count += 1) await call('GET', 'tags');
    const refused = await call('GET', 'tags');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
    await clock.sleep(1000);
    expect((await call('GET', 'tags')).status).toBe(200);
    await clock.sleep(3_600_000);
    expect(left((await call('GET', 'tags')).headers, 'reads')).toBe('2');
    expect(emulator.log.throttledMs).toBe(1000);
    expect(emulator.log.counts.byFault).toEqual({ throttling: 1 });
  });

  it('does not process a request before Retry-After has passed, and starts the wait again', async () => {
    const { call, clock, emulator } = throttled();
    for (const name of ['a', 'b']) await call('PUT', `tags/${name}`, named(name));
    expect((await call('PUT', 'tags/c', named('c'))).headers.get('retry-after')).toBe('2');
    await clock.sleep(1500);
    expect((await call('PUT', 'tags/c', named('c'))).status).toBe(429);
    await clock.sleep(600);
    expect((await call('PUT', 'tags/c', named('c'))).status).toBe(429);
    await clock.sleep(2000);
    expect((await call('PUT', 'tags/c', named('c'))).status).toBe(201);
    expect([...emulator.artifacts(service)].map(({ id }) => id.toString())).toEqual(['tag:a', 'tag:b', 'tag:c']);
    expect(emulator.log.throttledMs).toBe(3100);
  });

  it('reports when to retry as a date, or not at all', async () => {
    const dated = throttled({ retryAfter: 'date', reads: 0 });
    const { headers } = await dated.call('GET', 'tags');
    expect(Date.parse(headers.get('retry-after') ?? '') - dated.clock.now()).toBe(1000);
    expect((await throttled({ retryAfter: 'none', reads: 0 }).call('GET', 'tags')).headers.has('retry-after')).toBe(
      false,
    );
  });

  it('is for each subscription, and not for links to exports', async () => {
    const { call } = throttled({ reads: 1 });
    expect((await call('GET', 'tags')).status).toBe(200);
    expect((await call('GET', 'tags')).status).toBe(429);
    const other = service.replace(/subscriptions\/[^/]+/, 'subscriptions/other');
    expect((await call('GET', `http://127.0.0.1${other}/tags`)).status).toBe(200);
    expect((await call('GET', 'http://127.0.0.1/exports/x')).status).not.toBe(429);
  });

  it('is for each principal, whose id is in the message and whose token is not', async () => {
    const { call } = throttled({ reads: 1 });
    const token = (claims: object) =>
      `Bearer e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`;
    const get = (authorization: string) => call('GET', 'tags', undefined, { authorization });
    expect((await get(token({ oid: 'ÿ-not-an-id' }))).status).toBe(200);
    for (const other of ['Bearer opaque', 'Bearer e30.%%.x', 'Bearer e30.bm8.x', 'Basic e30.e30.x', token({ oid: 7 })])
      expect((await get(other)).status).toBe(429);
    expect((await get(token({ oid: 'A1' }))).status).toBe(200);
    const { body } = await get(token({ oid: 'a1', iat: 2 }));
    expect(JSON.stringify(body)).toContain(":a1' exceeded.");
    expect(JSON.stringify(body)).not.toContain('signature');
  });
});
