import { virtualClock } from '@apimkit/emulator';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Limiter, LimiterEnded } from './limiter.ts';

/** Time that passes only in sleeps. */
function idleClock() {
  let now = 0;
  const clock = {
    now: () => now,
    sleep: async (ms: number) => {
      now += ms;
    },
  };
  return { clock, pass: (ms: number) => (now += ms) };
}
const limiterOf = (concurrency: number, more: object = {}) => {
  const { clock, pass } = idleClock();
  return { clock, pass, limiter: new Limiter({ concurrency, clock, ...more }) };
};
const get = (limiter: Limiter) => limiter.turn('GET', 'apis', 'arm.test');

describe('the limiter', () => {
  it('never runs more than it may, settles everything, and keeps locks apart', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.record({ lock: fc.constantFrom('a', 'b', ''), fails: fc.boolean(), turns: fc.nat(3) }), {
          maxLength: 20,
        }),
        async (most, tasks) => {
          const { limiter } = limiterOf(most);
          let running = 0;
          const held = new Set<string>();
          const started: number[] = [];
          const outcomes = await Promise.allSettled(
            tasks.map(({ lock, fails, turns }, index) => {
              const work = () =>
                limiter.run(get(limiter), async () => {
                  started.push(index);
                  running += 1;
                  expect(running).toBeLessThanOrEqual(most);
                  for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
                  running -= 1;
                  if (fails) throw new Error('on purpose');
                  return index;
                });
              if (lock === '') return work();
              return limiter.exclusive(lock, async () => {
                expect(held.has(lock)).toBe(false);
                held.add(lock);
                try {
                  return await work();
                } finally {
                  held.delete(lock);
                }
              });
            }),
          );
          expect(outcomes.map(({ status }) => status)).toEqual(
            tasks.map(({ fails }) => (fails ? 'rejected' : 'fulfilled')),
          );
          if (tasks.every(({ lock }) => lock === '')) expect(started).toEqual(tasks.map((_, index) => index));
        },
      ),
    );
  });

  it('rejects a concurrency that is not a positive integer', () => {
    for (const concurrency of [0, 1.5, Number.NaN]) expect(() => limiterOf(concurrency)).toThrow(RangeError);
  });

  it('starts nothing in a direction before its pause is over, and lets the others go on', async () => {
    const waits: unknown[] = [];
    const { limiter, clock } = limiterOf(2, { onWait: (wait: unknown) => waits.push(wait) });
    const write = limiter.turn('PUT', 'tags/a', 'arm.test');
    limiter.pause(write, 'direction', { ms: 7000, status: 429, code: 'SubscriptionRequestsThrottled' });
    await limiter.run(get(limiter), async () => expect(clock.now()).toBe(0));
    await limiter.run(write, async () => expect(clock.now()).toBe(7000));
    expect(waits).toEqual([
      { why: 'throttled', ms: 7000, status: 429, code: 'SubscriptionRequestsThrottled', turn: write },
    ]);
  });

  it('starts nothing at all during a pause of the service, and reports it every minute', async () => {
    const left: number[] = [];
    const { limiter, clock } = limiterOf(2, { onWait: ({ ms }: { ms: number }) => left.push(ms) });
    limiter.pause(limiter.turn('DELETE', 'tags/a', 'arm.test'), 'all', { ms: 150_000, status: 429, code: 'Busy' });
    await limiter.run(get(limiter), async () => expect(clock.now()).toBe(150_000));
    expect(left).toEqual([150_000, 90_000, 30_000]);
  });

  it('starts as many requests as the service has left, and the others when it has more', async () => {
    const clock = virtualClock(0);
    const limiter = new Limiter({ concurrency: 8, clock });
    await limiter.run(get(limiter), async () =>
      limiter.learn(get(limiter), [['x-ms-ratelimit-remaining-subscription-reads', '2']]),
    );
    const started = Array.from({ length: 5 }, () => limiter.run(get(limiter), async () => clock.now()));
    expect(await Promise.all(started)).toEqual([0, 0, 40, 80, 120]);
  });

  it('lets a request that was throttled go before later ones', async () => {
    const order: string[] = [];
    const { limiter } = limiterOf(1);
    const early = get(limiter);
    const done = [
      limiter.run(get(limiter), async () => void order.push('later')),
      limiter.run(get(limiter), async () => void order.push('last')),
    ];
    done.push(limiter.run(early, async () => void order.push('early')));
    await Promise.all(done);
    expect(order).toEqual(['later', 'early', 'last']);
  });

  it('runs fewer requests at once after an overload, and more again after successes', async () => {
    const { limiter, pass } = limiterOf(8);
    const most = async () => {
      let [running, seen] = [0, 0];
      await Promise.all(
        Array.from({ length: 20 }, () =>
          limiter.run(get(limiter), async () => {
            running += 1;
            seen = Math.max(seen, running);
            await Promise.resolve();
            running -= 1;
          }),
        ),
      );
      return seen;
    };
    expect(await most()).toBe(8);
    pass(1);
    limiter.shrink(1);
    // Requests that were sent before the first failure was known are one sign of overload.
    limiter.shrink(0);
    expect(await most()).toBe(4);
    pass(1);
    limiter.shrink(2);
    expect(await most()).toBe(2);
    for (let count = 0; count < 60; count += 1) limiter.grow();
    expect(await most()).toBe(8);
  });

  it('fails what still waits at its end, and when the caller stops', async () => {
    const ending = limiterOf(1, { end: 5000 }).limiter;
    ending.pause(get(ending), 'all', { ms: 60_000, status: 429, code: 'Busy' });
    await expect(ending.run(get(ending), async () => 1)).rejects.toBeInstanceOf(LimiterEnded);
    const stop = new AbortController();
    const { limiter } = limiterOf(1, { signal: stop.signal });
    const first = limiter.run(get(limiter), async () => stop.abort(new Error('stopped')));
    const second = limiter.run(get(limiter), async () => 2);
    await first;
    await expect(second).rejects.toThrow('stopped');
  });
});
