import { virtualClock } from '@apimkit/emulator';
import { describe, expect, it } from 'vitest';
import { armWith, errorBody } from '../fixtures/scripted.ts';
import { delayOf, directionOf, learned, openBucket, remainingIn, taken, throttled } from './bucket.ts';

describe('a bucket', () => {
  it('delays nothing before the service has named a number', () => {
    let bucket = openBucket('writes');
    for (let count = 0; count < 1000; count += 1) bucket = taken(bucket, 0);
    expect(delayOf(bucket, 0)).toBe(0);
    expect(delayOf(learned(bucket, undefined, 0, 0), 0)).toBe(0);
  });

  it('delays what the service has not granted yet', () => {
    const bucket = learned(openBucket('writes'), 3, 1, 0);
    const empty = taken(taken(bucket, 0), 0);
    expect(delayOf(taken(bucket, 0), 0)).toBe(0);
    expect(delayOf(empty, 0)).toBe(100);
    expect(delayOf(empty, 60)).toBe(40);
    expect(delayOf(empty, 100)).toBe(0);
  });

  it('is closed for as long as the service asks, and then grants less', () => {
    const closed = throttled(learned(openBucket('reads'), 5, 0, 0), 8000, 0);
    expect([delayOf(closed, 0), delayOf(closed, 7999), delayOf(closed, 8000)]).toEqual([8000, 1, 0]);
    const next = taken(closed, 8000);
    expect(delayOf(next, 8000)).toBe(80);
    // Requests that were in flight together count once, and the longest pause counts.
    const twice = throttled(closed, 2000, 10);
    expect([twice.closedUntil, twice.rate]).toEqual([closed.closedUntil, closed.rate]);
    // It recovers with successes.
    let recovered = next;
    for (let count = 0; count < 50; count += 1) recovered = learned(recovered, 9, 0, 9000);
    expect(recovered.rate).toBe(25);
  });

  it('never grants so little that it ends', () => {
    let bucket = openBucket('deletes');
    for (let count = 0; count < 50; count += 1) bucket = throttled(bucket, 1, count * 10);
    const { closedUntil } = bucket;
    expect(delayOf(taken(bucket, closedUntil), closedUntil)).toBe(2000);
  });

  it('reads the smallest number for its direction', () => {
    const headers = [
      ['x-ms-ratelimit-remaining-subscription-reads', '249'],
      ['X-MS-Ratelimit-Remaining-Subscription-Global-Reads', '3749'],
      ['x-ms-ratelimit-remaining-tenant-reads', '17'],
      ['x-ms-ratelimit-remaining-subscription-writes', '4'],
      ['x-ms-ratelimit-remaining-subscription-deletes', 'none'],
      ['x-ms-ratelimit-limit', '1'],
    ] as const;
    expect(['reads', 'writes', 'deletes'].map((one) => remainingIn(headers, one as 'reads'))).toEqual([
      17,
      4,
      undefined,
    ]);
    expect(remainingIn([['x-ms-ratelimit-remaining-resource', '2']], 'deletes')).toBe(2);
  });

  it('belongs to a method', () => {
    expect(['GET', 'HEAD', 'PUT', 'PATCH', 'POST', 'DELETE'].map(directionOf)).toEqual([
      ...['reads', 'reads', 'writes', 'writes', 'writes', 'deletes'],
    ]);
  });
});

describe('a client of a service with a quota', () => {
  /** A service with a token bucket. */
  const quota = (capacity: number, perSecond: number, now: () => number) => {
    let [left, at, refused, early] = [capacity, now(), 0, 0];
    let openAt = 0;
    const respond = () => {
      left = Math.min(capacity, left + ((now() - at) / 1000) * perSecond);
      at = now();
      if (now() < openAt) early += 1;
      if (left >= 1) {
        left -= 1;
        return { body: {}, headers: { 'x-ms-ratelimit-remaining-subscription-reads': String(Math.floor(left)) } };
      }
      refused += 1;
      openAt = now() + 2000;
      return { status: 429, headers: { 'retry-after': '2' }, body: errorBody('SubscriptionRequestsThrottled') };
    };
    return { respond, counts: () => ({ refused, early }) };
  };

  it('is never throttled when it is alone, and uses what there is', async () => {
    const clock = virtualClock();
    const started = clock.now();
    const { respond, counts } = quota(250, 25, clock.now);
    const { client } = armWith(respond, { clock });
    await Promise.all(Array.from({ length: 400 }, (_, index) => client.get(`tags/${index}`)));
    expect(counts()).toEqual({ refused: 0, early: 0 });
    expect((clock.now() - started) / 1000).toBeLessThan(7);
  });

  it('uses the whole quota while many requests are in flight', async () => {
    const clock = virtualClock();
    const started = clock.now();
    const { respond, counts } = quota(250, 25, clock.now);
    const fetch = async () => {
      const { body, headers, status = 200 } = respond();
      await clock.sleep(120 + (clock.now() % 7) * 20);
      return new Response(JSON.stringify(body), { status, headers });
    };
    const { client } = armWith(() => ({}), { clock, fetch });
    await Promise.all(Array.from({ length: 600 }, (_, index) => client.get(`tags/${index}`)));
    expect(counts()).toEqual({ refused: 0, early: 0 });
    expect((clock.now() - started) / 1000).toBeLessThan(1.05 * ((600 - 250) / 25));
  });

  it('sends nothing early and loses nothing when others use most of the quota', async () => {
    const clock = virtualClock();
    const { respond, counts } = quota(20, 3, clock.now);
    const { client } = armWith(respond, { clock });
    await Promise.all(Array.from({ length: 120 }, (_, index) => client.get(`tags/${index}`)));
    expect(counts().early).toBe(0);
    expect(counts().refused).toBeGreaterThan(0);
    expect(counts().refused).toBeLessThan(40);
  });

  it('sends fewer requests at once while the service is overloaded, and more again afterwards', async () => {
    const clock = virtualClock();
    let [running, isOverloaded] = [0, true];
    const seen: number[] = [];
    const { client } = armWith(() => ({}), {
      clock,
      concurrency: 8,
      fetch: async () => {
        running += 1;
        seen.push(running);
        await clock.sleep(100);
        running -= 1;
        return isOverloaded ? new Response(null, { status: 503 }) : new Response('{}');
      },
    });
    const most = async () => {
      seen.length = 0;
      await Promise.allSettled(Array.from({ length: 40 }, (_, index) => client.get(`tags/${index}`)));
      return Math.max(...seen.slice(-20));
    };
    expect(await most()).toBe(1);
    isOverloaded = false;
    await most();
    expect(await most()).toBe(8);
  });
});
