import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { json, serve } from './connections/servers.ts';
import { type Certificate, makeCertificate } from './oracle/foreign/certificates.ts';

const run = promisify(execFile);
const host = 'management.example.test';
const child = join(import.meta.dirname, 'connections/child.ts');

/** A Resource Manager with a certificate of an own authority. No name server knows it: only the proxy finds it. */
const folder = mkdtempSync(join(tmpdir(), 'apimkit-proxy-'));
const certificate = ((): Certificate | undefined => {
  try {
    return makeCertificate(folder, host);
  } catch {
    // There is no openssl.
    return undefined;
  }
})();

let received: Record<string, unknown>[] = [];
let tunnels: { readonly to: string | undefined; readonly as: string | undefined }[] = [];
let isPrivate = false;
const service = createServer({ key: certificate?.key, cert: certificate?.certificate }, (request, response) => {
  received.push({ url: request.url, ...request.headers });
  response.end('{"name":"red"}');
});
const proxy = createHttpServer().on('connect', (request, socket) => {
  const as = request.headers['proxy-authorization'];
  tunnels.push({ to: request.url, as });
  if (isPrivate && as === undefined) return void socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
  const target = connect((service.address() as AddressInfo).port, '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    target.pipe(socket).pipe(target);
  });
  for (const one of [socket, target]) one.on('error', () => target.destroy());
});
const listen = (server: typeof proxy | typeof service) =>
  new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

beforeAll(() => Promise.all([listen(service), listen(proxy)]));
beforeEach(() => {
  [received, tunnels, isPrivate] = [[], [], false];
});
afterAll(() => {
  service.close();
  proxy.close();
  rmSync(folder, { recursive: true });
});

/** Runs a client with variables of the environment; `user` is the user and password of the proxy, as `name:password@`. */
async function readWith(
  env: Record<string, string>,
  by: 'own' | 'sdk' = 'own',
  { user = '', endpoint = `https://${host}` } = {},
): Promise<string> {
  const url = `http://${user}127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const { stdout, stderr } = await run(process.execPath, ['--conditions=@apimkit/source', child, endpoint, by], {
    env: { PATH: process.env.PATH, HTTPS_PROXY: url, HTTP_PROXY: url, ...env },
  });
  return stdout + stderr;
}

describe.skipIf(!certificate)('a client behind a proxy (skipped without openssl)', () => {
  const authority = { NODE_EXTRA_CA_CERTS: certificate?.authority ?? '' };

  it.each(['own', 'sdk'] as const)('reaches the service, with a certificate of NODE_EXTRA_CA_CERTS: %s', async (by) => {
    expect(await readWith(authority, by)).toBe('{"name":"red"}\n1 requests');
    expect(tunnels).toEqual([{ to: `${host}:443`, as: undefined }]);
    expect(received).toMatchObject([{ host, authorization: 'Bearer T0KEN', 'x-ms-correlation-request-id': 'run-1' }]);
  });

  it.each(['own', 'sdk'] as const)('uses no proxy for a service on this machine: %s', async (by) => {
    await using local = await serve((_, response) => json(response, 200, { name: 'local' }));
    expect(await readWith({}, by, { endpoint: local.url })).toBe('{"name":"local"}\n1 requests');
    expect(tunnels).toEqual([]);
  });

  it('fails at once without the authority, with advice', async () => {
    const text = await readWith({});
    expect(text).toMatch(/CertificateRejected: the certificate of the server is not trusted: unable to verify/);
    expect(text).toMatch(
      /set NODE_EXTRA_CA_CERTS to the file with its certificate[^\n]*orrelation id run-1\n1 requests$/,
    );
    expect(received).toEqual([]);
  });

  it('signs in to the proxy, and shows the password nowhere', async () => {
    isPrivate = true;
    expect(await readWith(authority, 'own', { user: 'me:p%40ss@' })).toBe('{"name":"red"}\n1 requests');
    expect(tunnels.map(({ as }) => as)).toEqual([`Basic ${Buffer.from('me:p@ss').toString('base64')}`]);
    const text = await readWith(authority, 'own');
    expect(text).toMatch(
      /407 .*The proxy requires a user and a password: set HTTPS_PROXY=http:\/\/USER:PASSWORD@HOST:PORT/,
    );
    expect(received).toHaveLength(1);
  });

  it('uses no proxy for the hosts of NO_PROXY', async () => {
    const text = await readWith({ ...authority, NO_PROXY: 'example.test' });
    expect(text).toContain('DeadlineExceeded');
    expect([tunnels, received]).toEqual([[], []]);
  });
});
