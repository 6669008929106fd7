import { describe, expect, it } from 'vitest';
import { virtualClock } from './index.ts';

describe('a virtual clock', () => {
  it('ends waits in the order of their times, and advances only then', async () => {
    const clock = virtualClock(1000);
    const order: string[] = [];
    const wait = async (name: string, ms: number) => {
      await clock.sleep(ms);
      order.push(`${name} ${clock.now()}`);
    };
    const first = wait('late', 5_000_000);
    await Promise.all([wait('b', 20), wait('a', 10), wait('b again', 20), wait('now', 0)]);
    expect(order).toEqual(['now 1000', 'a 1010', 'b 1020', 'b again 1020']);
    await first;
    expect(order.at(-1)).toBe('late 5001000');
  });

  it('waits for work that other promises do', async () => {
    const clock = virtualClock(0);
    const late = clock.sleep(1000);
    for (let turn = 0; turn < 100; turn += 1) await new Promise(setImmediate).then(() => clock.sleep(1));
    expect(clock.now()).toBe(100);
    await late;
    expect(clock.now()).toBe(1000);
  });

  it('ends a wait with the reason of a signal, and forgets it', async () => {
    const { now, sleep } = virtualClock(0);
    const stop = new AbortController();
    const wait = sleep(1000, stop.signal);
    stop.abort(new Error('enough'));
    await expect(wait).rejects.toThrow('enough');
    await expect(sleep(1, stop.signal)).rejects.toThrow('enough');
    await sleep(1);
    expect(now()).toBe(1);
  });

  it('calls a function later, unless that is prevented', async () => {
    const { after, now, sleep } = virtualClock(0);
    const calls: string[] = [];
    after(20, () => calls.push(`late ${now()}`));
    const prevent = after(10, () => calls.push('never'));
    prevent();
    await sleep(30);
    expect(calls).toEqual(['late 20']);
  });
});
