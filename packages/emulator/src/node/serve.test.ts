import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { callerOf, imports, namesIn, orders, service } from '../fixtures/caller.ts';
import { codeIn, named } from '../fixtures/profiled.ts';
import { createEmulator, type EmulatorOptions, type Fault } from '../index.ts';
import { type ServeEmulatorOptions, serveEmulator } from './index.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function served(options: EmulatorOptions = {}, serving: ServeEmulatorOptions = {}) {
  const emulator = createEmulator(options);
  const { url, close } = await serveEmulator(emulator, serving);
  closing.push(close);
  return { emulator, url, call: callerOf(fetch, url) };
}
const always = (fault: Fault) => served({ profile: { faults: [fault] } });

/** What a server sends until it closes the connection. */
function exchanged(url: string, text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(text));
    let received = '';
    socket.on('data', (chunk) => (received += String(chunk)));
    socket.on('error', () => resolve(received));
    socket.on('close', () => resolve(received));
  });
}

describe('a request that no client sends', () => {
  const head = (line: string, ...more: readonly string[]) =>
    `${[line, 'Host: 127.0.0.1', 'Connection: close', ...more].join('\r\n')}\r\n\r\n`;

  it.each([
    ['TRACE', head('TRACE / HTTP/1.1', 'Content-Length: 0'), /^HTTP\/1\.1 400/],
    ['CONNECT', head('CONNECT 127.0.0.1:1 HTTP/1.1'), /^(HTTP\/1\.1 4\d\d|$)/],
    ['an unknown method', head('BREW / HTTP/1.1'), /^HTTP\/1\.1 400/],
    ['no HTTP', 'hello\r\n\r\n', /^HTTP\/1\.1 400/],
    ['a malformed Host', 'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', /^HTTP\/1\.1 4\d\d/],
    ['a Host of bytes', 'GET / HTTP/1.1\r\nHost: \u00ff\u00fe\r\nConnection: close\r\n\r\n', /^HTTP\/1\.1 4\d\d/],
    ['a header of 100 KiB', head('GET / HTTP/1.1', `X: ${'x'.repeat(100_000)}`), /^HTTP\/1\.1 431/],
    ['an escape that is none', head(`GET ${service}/tags/%zz?api-version=2024-05-01 HTTP/1.1`), /^HTTP\/1\.1 4\d\d/],
  ])('gets an error, and the server continues: %s', async (_, text, expected) => {
    const { url, call } = await served();
    expect(await exchanged(url, text)).toMatch(expected);
    expect((await call('GET', 'tags')).status).toBe(200);
  });

  it('is JSON of 20 000 levels', async () => {
    const { url, call } = await served();
    for (const [open, close] of ['[]', '{}'].map((pair) => [...pair])) {
      const nested = `${(open === '{' ? '{"a":' : (open ?? '')).repeat(20_000)}1${(close ?? '').repeat(20_000)}`;
      const body = `{"properties":{"displayName":${nested}}}`;
      const address = `${url}${service}/tags/deep?api-version=2024-05-01`;
      expect((await fetch(address, { method: 'PUT', body })).status).toBe(400);
    }
    expect((await call('GET', 'tags')).status).toBe(200);
  });
});

describe('a body over the limit', () => {
  it('is 413 whether its length is announced or not, and the server continues', async () => {
    const { url, call, emulator } = await served({}, { maxBody: 1000 });
    const address = `${url}${service}/tags/long?api-version=2024-05-01`;
    const text = JSON.stringify(named('x'.repeat(2000)));
    const stream = () => new Blob([text.slice(0, 900), text.slice(900)]).stream();
    for (const body of [text, stream()]) {
      const init = { method: 'PUT', body, duplex: 'half' } as RequestInit;
      const response = await fetch(address, init);
      expect([response.status, codeIn(await response.json())]).toEqual([413, 'RequestEntityTooLarge']);
    }
    expect((await call('PUT', 'tags/short', named('short'))).status).toBe(201);
    expect(emulator.log.counts.total).toBe(1);
  });

  it('is not received to its end when it is far over the limit', async () => {
    const { url, call } = await served({}, { maxBody: 1000 });
    const begin = `PUT ${service}/tags/long HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100000000\r\n\r\n`;
    expect(await exchanged(url, begin + 'x'.repeat(100_000))).not.toContain('200');
    expect((await call('GET', 'tags')).status).toBe(200);
  });
});

describe('a save that fails', () => {
  it('is a 500 with the reason for writes; reads and the server continue', async () => {
    let reason: string | undefined = 'no space left on device';
    const { call } = await served(
      {},
      {
        onChange: async () => {
          if (reason !== undefined) throw new Error(reason);
        },
      },
    );
    for (let count = 0; count < 3; count += 1) {
      const { status, body } = await call('PUT', 'tags/a', named('A'));
      expect([status, codeIn(body)]).toEqual([500, 'EmulatorFailure']);
      expect(JSON.stringify(body)).toContain('no space left on device');
      expect((await call('GET', 'tags')).status).toBe(200);
    }
    reason = undefined;
    expect((await call('PUT', 'tags/a', named('A'))).status).toBe(200);
  });

  it('is waited for at the poll that ends an operation', async () => {
    let saves = 0;
    const onChange = () => {
      saves += 1;
    };
    const { call } = await served({ polls: 1 }, { onChange });
    const { headers } = await call('PUT', 'namedValues/a', named('a', { value: 'x' }));
    const before = saves;
    await call('GET', headers.get('location') ?? '');
    expect(saves).toBe(before + 1);
  });
});

describe('faults over a connection', () => {
  it('reset it, before or after the effect, and save the effect', async () => {
    let saves = 0;
    const onChange = () => {
      saves += 1;
    };
    const { call, emulator } = await served(
      { profile: { faults: [{ fault: 'dropped-connections', rate: 1, effect: 1 }] } },
      { onChange },
    );
    await expect(call('PUT', 'tags/a', named('A'))).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
    expect([...emulator.artifacts(service)].map(({ id }) => id.name)).toEqual(['a']);
    expect(saves).toBe(1);
  });

  it('end it in the middle of a body that announces more', async () => {
    const { url } = await always({ fault: 'malformed-bodies', rate: 1, announced: 1 });
    const response = await fetch(`${url}${service}/tags?api-version=2024-05-01`);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow(/terminated|other side closed|aborted/);
  });

  it('leave it open until the caller closes it', async () => {
    const { url, emulator } = await always({ fault: 'hanging-responses', rate: 1, effect: 1 });
    const stop = new AbortController();
    const response = fetch(`${url}${service}/tags/a?api-version=2024-05-01`, {
      method: 'PUT',
      body: JSON.stringify(named('A')),
      signal: stop.signal,
    });
    const failed = expect(response).rejects.toThrow('aborted');
    while (emulator.artifacts(service).size === 0) await new Promise(setImmediate);
    stop.abort();
    await failed;
    while (emulator.log.counts.total === 0) await new Promise(setImmediate);
    expect(emulator.log.requests).toMatchObject([{ status: 0, faults: ['hanging-responses'] }]);
  });
});

describe('many requests at once', () => {
  it('each get their own response, with links to their own host', async () => {
    const { url, call } = await served();
    await call('PUT', 'apis/orders', imports(orders));
    const hosts = [url, url.replace('127.0.0.1', 'localhost')];
    const links = await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const origin = hosts[index % 2] ?? url;
        const caller = callerOf(fetch, origin);
        await caller('PUT', `tags/t${index}`, named(`T${index}`));
        const { body } = await caller('GET', 'apis/orders?export=true&format=openapi-link');
        return [origin, (body as { value: { link: string } }).value.link] as const;
      }),
    );
    expect(links.filter(([origin, link]) => !link.startsWith(`${origin}/exports/`))).toEqual([]);
    expect((await namesIn(call, 'tags?$top=100&$skip=20')).length).toBe(40);
  });
});
