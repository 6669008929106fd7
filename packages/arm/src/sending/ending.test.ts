import { virtualClock } from '@apimkit/emulator';
import { describe, expect, it } from 'vitest';
import { bodies } from '../fixtures/bodies.ts';
import { armWith } from '../fixtures/scripted.ts';

describe('a request without a response', () => {
  it('is cut off and repeated, even if nothing listens to its signal', async () => {
    const clock = virtualClock();
    const started = clock.now();
    let count = 0;
    const { client } = armWith(() => ({}), {
      clock,
      fetch: () => {
        count += 1;
        return count < 3 ? new Promise<never>(() => undefined) : Promise.resolve(new Response('{"name":"a"}'));
      },
      requestTimeout: 30_000,
    });
    expect(await client.get('tags/a')).toEqual({ name: 'a' });
    expect(clock.now() - started).toBe(30_000 + 500 + 30_000 + 1000);
  });

  it('is an error that names the resource after the last attempt', async () => {
    const { client } = armWith(() => ({}), { clock: virtualClock(), fetch: () => new Promise<never>(() => undefined) });
    await expect(client.put('tags/a', bodies.tag)).rejects.toThrow(/^PUT tags\/a .*TimedOut: no response in time/);
  });

  it('ends at once when the caller stops', async () => {
    const stop = new AbortController();
    const { client } = armWith(() => ({}), {
      signal: stop.signal,
      fetch: () => {
        queueMicrotask(() => stop.abort(new Error('stopped')));
        return new Promise<never>(() => undefined);
      },
    });
    await expect(client.get('tags/a')).rejects.toThrow('stopped');
    await expect(client.get('tags/b')).rejects.toThrow('stopped');
  });
});
