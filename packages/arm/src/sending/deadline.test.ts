import { virtualClock } from '@apimkit/emulator';
import { describe, expect, it } from 'vitest';
import { bodies } from '../fixtures/bodies.ts';
import { armWith, errorBody, service } from '../fixtures/scripted.ts';
import type { ArmClientOptions } from '../index.ts';

const never = () => new Promise<never>(() => undefined);
const minutes = (count: number) => count * 60_000;
const withClock = (respond: Parameters<typeof armWith>[0], options: Partial<ArmClientOptions> = {}) => {
  const clock = virtualClock();
  const started = clock.now();
  return { ...armWith(respond, { clock, ...options }), elapsed: () => clock.now() - started };
};

describe('at the deadline of the run', () => {
  it('a throttled request is an error with the reason, and not before', async () => {
    const { client, elapsed } = withClock(
      () => ({ status: 429, headers: { 'retry-after': '100' }, body: errorBody('SubscriptionRequestsThrottled') }),
      { timeout: minutes(45) },
    );
    await expect(client.put('tags/a', bodies.tag)).rejects.toThrow(
      /^PUT tags\/a at 127\.0\.0\.1:9: no response DeadlineExceeded: the run did not end within 45 min; the last attempt: 429 SubscriptionRequestsThrottled: no\. Run the command again: it continues with what is missing\. Raise --timeout/,
    );
    expect(elapsed()).toBe(minutes(45));
  });

  it.each([
    ['throttled for longer than it', { status: 429, headers: { 'retry-after': '86400' } }],
    ['unavailable for longer than it', { status: 503, headers: { 'retry-after': '86400' } }],
  ])('a request that is %s is an error', async (_, reply) => {
    const { client, elapsed, seen } = withClock(() => reply, { timeout: minutes(2) });
    await expect(client.get('tags/a')).rejects.toMatchObject({ code: 'DeadlineExceeded', path: 'tags/a' });
    expect([elapsed(), seen.length]).toEqual([minutes(2), 1]);
  });

  it('a request without a response is an error, whatever its own limit is', async () => {
    for (const requestTimeout of [minutes(2), minutes(60), 0]) {
      const { client, elapsed } = withClock(() => ({}), { timeout: minutes(5), requestTimeout, fetch: never });
      await expect(client.get('tags/a')).rejects.toMatchObject({ code: 'DeadlineExceeded' });
      expect(elapsed()).toBe(minutes(5));
    }
  });

  it('an operation that never ends is an error that names the resource and what to do', async () => {
    const started = { status: 202, headers: { location: `http://127.0.0.1:9${service}/apis/a?asyncId=1` } };
    const { client, elapsed } = withClock(() => started, { timeout: minutes(10) });
    await expect(client.put('apis/orders', bodies.api)).rejects.toThrow(
      /^PUT apis\/orders .*OperationTimedOut: the operation on apis\/orders still runs after 10 min\. Check apis\/orders in the Azure portal, then run the command again/,
    );
    expect(elapsed()).toBe(minutes(10));
  });

  it('requests that still wait for their turn are errors too', async () => {
    const { client, elapsed } = withClock(() => ({}), { timeout: minutes(1), concurrency: 2, fetch: never });
    const all = await Promise.allSettled(Array.from({ length: 5 }, (_, index) => client.get(`tags/${index}`)));
    for (const one of all)
      expect(one).toMatchObject({
        status: 'rejected',
        reason: { code: 'DeadlineExceeded', correlationId: client.correlationId },
      });
    expect(elapsed()).toBe(minutes(1));
  });

  it('nothing ends what ended before', async () => {
    const { client } = withClock(() => ({ body: { name: 'a' } }), { timeout: minutes(1) });
    expect(await client.get('tags/a')).toEqual({ name: 'a' });
  });
});

it('an operation has a limit of its own', async () => {
  const started = { status: 202, headers: { location: `http://127.0.0.1:9${service}/apis/a?asyncId=1` } };
  const { client, elapsed } = withClock(() => started);
  await expect(client.put('apis/a', bodies.api)).rejects.toMatchObject({ code: 'OperationTimedOut', path: 'apis/a' });
  expect(elapsed()).toBe(minutes(30));
});

it('without a deadline throttling is waited for', async () => {
  const { client, elapsed } = withClock((_, count) =>
    count <= 60 ? { status: 429, headers: { 'retry-after': '900' } } : { body: {} },
  );
  await client.get('tags/a');
  expect(elapsed()).toBe(60 * 900_000);
});
