import { describe, expect, it } from 'vitest';
import { named, profiled } from '../fixtures/profiled.ts';
import { createEmulator, type Fault, type Profile, type ProfileName, profiles } from '../index.ts';

/** The outcomes of some requests, one after the other. */
async function outcomes(
  profile: Profile,
  profileSeed?: number,
  names = 'abcdefghijklmnopqrstuvwxyz',
): Promise<readonly number[]> {
  const { call, emulator } = profiled(profile, profileSeed === undefined ? {} : { profileSeed });
  for (const name of names) await call('PUT', `tags/${name}`, named(name)).catch(() => undefined);
  return emulator.log.requests.map(({ status }) => status);
}
const errors: Profile = { seed: 3, faults: [{ fault: 'server-errors', rate: 0.5 }] };

describe('a profile', () => {
  it('has the same faults with the same seed, and others with another seed', async () => {
    const first = await outcomes(errors);
    expect(new Set(first).size).toBeGreaterThan(2);
    expect(await outcomes(errors)).toEqual(first);
    expect(await outcomes({ ...errors, seed: 4 })).not.toEqual(first);
    expect(await outcomes(errors, 4)).toEqual(await outcomes({ ...errors, seed: 4 }));
  });

  it('affects the same requests in any order, and repetitions by their number', async () => {
    const names = 'abcdefghijklmnop';
    const forwards = await outcomes(errors, 1, names);
    expect((await outcomes(errors, 1, [...names].reverse().join(''))).toReversed()).toEqual(forwards);
    expect(new Set(await outcomes(errors, 1, 'a'.repeat(30))).size).toBeGreaterThan(2);
  });

  it('is composed: the first fault hides the others, and each has its own random numbers', async () => {
    const { call, emulator } = profiled({
      faults: [
        { fault: 'latency', ms: 30 },
        { fault: 'too-many-requests', rate: 0.3 },
        { fault: 'server-errors', rate: 0.3 },
      ],
    });
    for (const name of 'abcdefghijklmnopqrstuvwxyz') await call('GET', `tags/${name}`);
    const { requests, counts } = emulator.log;
    expect(requests.every(({ ms }) => ms === 30)).toBe(true);
    expect(requests.every(({ faults }) => faults.length < 2)).toBe(true);
    expect(counts.byFault['too-many-requests']).toBeGreaterThan(2);
    expect(counts.byFault['server-errors']).toBeGreaterThan(2);
  });

  it.each<[Fault, string]>([
    [{ fault: 'lateness' } as never, 'lateness is not a fault: expected latency'],
    [{ fault: 'toString' } as never, 'toString is not a fault'],
    [{ fault: 'latency', mss: 1 } as never, 'latency has no option mss: expected ms'],
    [{ fault: 'latency', constructor: 1 } as never, 'latency has no option constructor'],
    [{ fault: 'latency', ms: '1' } as never, 'ms of latency is 1: expected mean time in milliseconds'],
    [{ fault: 'latency', ms: -1 }, 'ms of latency is -1'],
    [{ fault: 'latency', ms: Number.NaN }, 'ms of latency is NaN'],
    [{ fault: 'throttling', retryAfter: 'never' }, 'retryAfter of throttling is never: expected form of the header'],
  ])('is rejected when it is not valid: %o', (fault, message) => {
    expect(() => createEmulator({ profile: { faults: [fault] } })).toThrow(message);
  });

  it('can have a name', async () => {
    expect(() => createEmulator({ profile: 'army' as ProfileName })).toThrow('army is not a profile: expected arm, ');
    for (const name of Object.keys(profiles) as ProfileName[]) {
      const { call } = profiled(name);
      await call('GET', 'tags').catch(() => undefined);
    }
  });

  it('sets the polls of long-running operations, unless the emulator does', async () => {
    const put = async (options: object) =>
      (
        await profiled({ polls: 1, faults: [] }, options).call('PUT', 'namedValues/a', named('a', { value: 'x' }))
      ).headers.has('location');
    expect(await put({})).toBe(true);
    expect(await put({ polls: 0 })).toBe(false);
  });
});

describe('latency', () => {
  async function times(fault: object, count = 300): Promise<readonly number[]> {
    const { call, emulator } = profiled({ faults: [{ fault: 'latency', ...fault }] });
    await Promise.all(Array.from({ length: count }, (_, index) => call('GET', `tags/t${index}`)));
    return emulator.log.requests.map(({ ms }) => ms);
  }
  const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;

  it('is fixed, normal, or has a slow tail', async () => {
    expect(new Set(await times({ ms: 40 }))).toEqual(new Set([40]));
    const normal = await times({ ms: 100, deviation: 20 });
    expect(mean(normal)).toBeGreaterThan(95);
    expect(mean(normal)).toBeLessThan(105);
    expect(normal.filter((ms) => Math.abs(ms - 100) > 20).length / normal.length).toBeLessThan(0.45);
    expect(Math.max(...normal)).toBeLessThan(200);
    const tail = await times({ ms: 10, tail: 0.1, tailMs: 1000 });
    const slow = tail.filter((ms) => ms > 10);
    expect(slow.length / tail.length).toBeGreaterThan(0.05);
    expect(slow.length / tail.length).toBeLessThan(0.15);
    expect(mean(slow)).toBeGreaterThan(500);
  });

  it('ends when the caller gives up', async () => {
    const { emulator } = profiled({ faults: [{ fault: 'latency', ms: 1000 }] });
    const stop = new AbortController();
    const request = new Request('http://127.0.0.1/x', { signal: stop.signal });
    const response = emulator.fetch(request);
    stop.abort(new Error('enough'));
    await expect(response).rejects.toThrow('enough');
  });
});
