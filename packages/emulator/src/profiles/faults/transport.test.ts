import { describe, expect, it } from 'vitest';
import { service } from '../../fixtures/caller.ts';
import { codeIn, named, profiled } from '../../fixtures/profiled.ts';
import type { Fault } from '../../index.ts';

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const opened = (fault: Fault) => profiled({ faults: [fault] });

/** Writes a tag for each letter; which responses came, and which tags were stored. */
async function writes(fault: Fault) {
  const { call, emulator, clock } = opened(fault);
  const started = clock.now();
  const results = await Promise.all(
    letters.map(async (name) => ({
      name,
      result: await call('PUT', `tags/${name}`, named(name)).catch((error: unknown) => error as Error),
    })),
  );
  const stored = [...emulator.artifacts(service)].map(({ id }) => id.name);
  const failed = results.filter(({ result }) => result instanceof Error || result.status >= 400);
  return { results, stored, failed, emulator, took: clock.now() - started };
}

describe.each(['dropped-connections', 'hanging-responses', 'server-errors', 'html-pages'] as const)('%s', (fault) => {
  it('affect the share of requests that the rate sets', async () => {
    expect((await writes({ fault, rate: 0 })).emulator.log.counts.byFault).toEqual({});
    expect((await writes({ fault, rate: 1 })).emulator.log.counts.byFault).toEqual({ [fault]: letters.length });
    const half = (await writes({ fault, rate: 0.5 })).emulator.log.counts.byFault[fault];
    expect(half).toBeGreaterThan(5);
    expect(half).toBeLessThan(21);
  });

  it('strike before or after the effect', async () => {
    expect((await writes({ fault, rate: 1, effect: 0 })).stored).toEqual([]);
    expect((await writes({ fault, rate: 1, effect: 1 })).stored).toEqual(letters);
    const { length } = (await writes({ fault, rate: 1, effect: 0.5 })).stored;
    expect(length).toBeGreaterThan(5);
    expect(length).toBeLessThan(21);
  });
});

describe('a dropped connection', () => {
  it('is the error of fetch', async () => {
    const { call, emulator } = opened({ fault: 'dropped-connections', rate: 1 });
    const error = await call('GET', 'tags').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'TypeError', message: 'fetch failed', cause: { code: 'ECONNRESET' } });
    expect(emulator.log.requests).toMatchObject([{ status: 0, faults: ['dropped-connections'] }]);
  });
});

describe('a hanging response', () => {
  it('ends when the caller gives up, or when the connection is closed', async () => {
    const { emulator } = opened({ fault: 'hanging-responses', rate: 1 });
    const stop = new AbortController();
    const response = emulator.fetch(new Request('http://127.0.0.1/x', { signal: stop.signal }));
    stop.abort(new Error('enough'));
    await expect(response).rejects.toThrow('enough');
    expect((await writes({ fault: 'hanging-responses', rate: 1 })).took).toBe(240_000);
  });
});

describe('server errors', () => {
  it('have the codes of gateways, and come in bursts', async () => {
    const { results } = await writes({ fault: 'server-errors', rate: 1 });
    expect(new Set(results.map(({ result }) => (result as { status: number }).status))).toEqual(
      new Set([500, 502, 503, 504]),
    );
    const { call, clock, emulator } = opened({ fault: 'server-errors', rate: 0.05, burstMs: 5000 });
    while ((await call('GET', 'tags')).status < 500) await clock.sleep(10);
    for (let count = 0; count < 4; count += 1) {
      await clock.sleep(1000);
      expect((await call('GET', `tags/${count}`)).status).toBeGreaterThanOrEqual(500);
    }
    emulator.log.clear();
    await clock.sleep(1001);
    for (let count = 0; count < 50; count += 1) await call('GET', `tags/x${count}`);
    expect(emulator.log.counts.byStatus['404']).toBeGreaterThan(0);
  });
});

describe('a malformed body', () => {
  it('ends in the middle, with the length of the whole or its own; the request has its effect', async () => {
    const lengths = new Set<boolean>();
    const { emulator } = opened({ fault: 'malformed-bodies', rate: 1 });
    for (const name of letters) {
      const body = JSON.stringify(named(name));
      const response = await emulator.fetch(
        new Request(`http://127.0.0.1${service}/tags/${name}?api-version=2024-05-01`, { method: 'PUT', body }),
      );
      expect(response.status).toBe(201);
      const text = await response.text();
      expect(() => JSON.parse(text) as unknown).toThrow();
      lengths.add(Number(response.headers.get('content-length')) > text.length);
    }
    expect(lengths).toEqual(new Set([true, false]));
    expect([...emulator.artifacts(service)]).toHaveLength(letters.length);
  });
});

describe('an HTML page', () => {
  it('has the status 200 and a type that is not JSON', async () => {
    const { status, body, headers } = await opened({ fault: 'html-pages', rate: 1 }).call('DELETE', 'tags/a');
    expect([status, String(body).slice(0, 15), headers.get('content-type')]).toEqual([
      200,
      '<!DOCTYPE html>',
      'text/html; charset=utf-8',
    ]);
  });
});

describe('too many requests', () => {
  it.each([
    ['seconds', '7'],
    ['date', 'Thu, 01 Jan 2026 00:00:07 GMT'],
    ['none', null],
  ])('contain when to retry: %s', async (retryAfter, header) => {
    const fault = {
      fault: 'too-many-requests',
      rate: 1,
      seconds: 7,
      code: 'ResourceRequestsThrottled',
      retryAfter,
    } as const;
    const { status, body, headers } = await opened(fault).call('PUT', 'tags/a', named('A'));
    expect([status, codeIn(body), headers.get('retry-after')]).toEqual([429, 'ResourceRequestsThrottled', header]);
  });
});

describe('a failed precondition', () => {
  it('is of a request with If-Match only', async () => {
    const { call } = opened({ fault: 'failed-preconditions', rate: 1 });
    expect((await call('PUT', 'tags/a', named('A'))).status).toBe(201);
    const { status, body } = await call('DELETE', 'tags/a');
    expect([status, codeIn(body)]).toEqual([412, 'PreconditionFailed']);
    expect((await call('GET', 'tags/a', undefined, {})).status).toBe(200);
    expect((await call('DELETE', 'products/p/groups/g')).status).not.toBe(412);
  });
});

describe('an expired token', () => {
  const get = (authorization?: string) => ['GET', 'tags', undefined, authorization ? { authorization } : {}] as const;

  it('is rejected until another one is sent', async () => {
    const { call, clock, emulator } = opened({ fault: 'expired-tokens', lifetimeMs: 1000 });
    expect((await call(...get('Bearer one'))).status).toBe(200);
    await clock.sleep(1000);
    for (let count = 0; count < 2; count += 1) {
      const { status, body, headers } = await call(...get('Bearer one'));
      expect([status, codeIn(body)]).toEqual([401, 'ExpiredAuthenticationToken']);
      expect(headers.get('www-authenticate')).toContain('invalid_token');
    }
    expect((await call(...get('Bearer two'))).status).toBe(200);
    expect((await call(...get())).status).toBe(200);
    expect(JSON.stringify(emulator.log.requests)).not.toContain('Bearer');
  });

  it('can expire at random', async () => {
    const { call } = opened({ fault: 'expired-tokens', rate: 0.2 });
    const statuses = [];
    for (let count = 0; count < 30; count += 1) statuses.push((await call(...get('Bearer one'))).status);
    const first = statuses.indexOf(401);
    expect(first).toBeGreaterThan(-1);
    expect(new Set(statuses.slice(first))).toEqual(new Set([401]));
  });
});
