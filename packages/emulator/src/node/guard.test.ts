import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callerOf, imports, orders, service } from '../fixtures/caller.ts';
import { createEmulator } from '../index.ts';
import { type RunningEmulator, serveEmulator } from './index.ts';

let running: RunningEmulator;
let port = 0;
beforeAll(async () => {
  running = await serveEmulator(createEmulator());
  port = Number(new URL(running.url).port);
  const call = callerOf(fetch, running.url);
  await call('PUT', 'namedValues/s', { properties: { displayName: 's', secret: true, value: 'hush' } });
  await call('PUT', 'apis/orders', imports(orders));
});
afterAll(() => running.close());

const version = 'api-version=2024-05-01';
const secret = `${service}/namedValues/s/listValue?${version}`;

/** The response to raw bytes: a browser and a proxy can send what no client of apimkit would. */
function sent(lines: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`${[...lines, 'Connection: close', 'Content-Length: 0'].join('\r\n')}\r\n\r\n`),
    );
    let text = '';
    socket.on('data', (chunk) => (text += String(chunk)));
    socket.on('error', reject);
    socket.on('close', () => resolve(text));
  });
}
const asks = (host: string, ...headers: readonly string[]) =>
  sent([`POST ${secret} HTTP/1.1`, `Host: ${host}`, ...headers]);

describe('a request for this machine', () => {
  it.each(['127.0.0.1', '127.0.0.1:PORT', 'localhost:PORT', 'LOCALHOST', '[::1]:PORT', '127.1.2.3'])(
    'is accepted: %s',
    async (host) => {
      const text = await asks(host.replace('PORT', String(port)));
      expect(text).toMatch(/^HTTP\/1\.1 200/);
      expect(text).toContain('hush');
    },
  );

  it('is accepted when a browser reports no site, and when it reports the own origin', async () => {
    expect(await asks('localhost:1', 'Sec-Fetch-Site: none')).toContain('hush');
    expect(await asks('localhost:1', 'Origin: http://localhost:1', 'Sec-Fetch-Site: same-origin')).toContain('hush');
  });

  it('is accepted in the form for proxies', async () => {
    expect(await sent([`POST http://127.0.0.1:1${secret} HTTP/1.1`, 'Host: 127.0.0.1:1'])).toContain('hush');
  });
});

describe('a request for another host', () => {
  it.each([
    'attacker.example',
    `attacker.example:80`,
    '127.0.0.1.nip.io',
    'localhost.attacker.example',
    'localhost.',
    '127.0.0.1.',
    '127.0.0.1@attacker.example',
    'attacker.example#127.0.0.1',
    '127.0.0.1,attacker.example',
    '192.168.0.7',
    '0.0.0.0',
    '[::ffff:7f00:1]',
    '',
  ])('is refused: %j', async (host) => {
    const text = await asks(host);
    expect(text).toMatch(/^HTTP\/1\.1 421/);
    expect(text).not.toContain('hush');
  });

  it.each([
    ['two hosts', [`POST ${secret} HTTP/1.1`, 'Host: 127.0.0.1', 'Host: attacker.example']],
    ['the form for proxies', [`POST http://attacker.example${secret} HTTP/1.1`, 'Host: 127.0.0.1']],
    ['no host, as HTTP/1.0 may', [`POST ${secret} HTTP/1.0`]],
    ['a port that is none', [`POST ${secret} HTTP/1.1`, 'Host: 127.0.0.1:99999']],
    ['a number that is none', [`POST ${secret} HTTP/1.1`, 'Host: 127.0.0.999']],
    ['no path', ['OPTIONS * HTTP/1.1', 'Host: 127.0.0.1']],
    ['an unsupported method', [`TRACE ${secret} HTTP/1.1`, 'Host: 127.0.0.1']],
  ])('is refused: %s', async (_, lines) => {
    const text = await sent(lines);
    expect(text).toMatch(/^HTTP\/1\.1 4\d\d/);
    expect(text).not.toContain('hush');
  });
});

describe('a request of a web page', () => {
  it.each([
    ['Origin: http://attacker.example'],
    ['Origin: null'],
    ['Origin: http://localhost:3000'],
    ['Origin: https://127.0.0.1'],
    ['Sec-Fetch-Site: cross-site'],
    ['Sec-Fetch-Site: same-site'],
  ])('is refused: %s', async (header) => {
    const text = await asks('127.0.0.1', header);
    expect(text).toMatch(/^HTTP\/1\.1 403/);
    expect(text).not.toContain('hush');
  });

  it('is not invited either', async () => {
    const text = await sent([
      `OPTIONS ${secret} HTTP/1.1`,
      'Host: 127.0.0.1',
      'Origin: http://attacker.example',
      'Access-Control-Request-Method: POST',
    ]);
    expect(text).toMatch(/^HTTP\/1\.1 403/);
    expect(text.toLowerCase()).not.toContain('access-control-allow');
  });
});

describe('links', () => {
  it('lead back to the host of each request, whatever other requests and proxies contain', async () => {
    for (const host of ['localhost', '127.0.0.1', '[::1]']) {
      const text = await sent([
        `GET ${service}/apis/orders?export=true&format=openapi-link&${version} HTTP/1.1`,
        `Host: ${host}:${port}`,
        'X-Forwarded-Host: attacker.example',
        'Forwarded: host=attacker.example',
      ]);
      expect(text).toContain(`"link":"http://${host}:${port}/exports/`);
      expect(text).not.toContain('attacker');
    }
  });
});
