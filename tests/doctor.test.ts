import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diagnose } from '@apimkit/doctor';
import { probe } from '@apimkit/doctor/node';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ById, byId, doctor, place, subscription, withService } from './doctor/run.ts';
import { makeCertificate } from './oracle/foreign/certificates.ts';
import { run } from './run-main.ts';

const before = process.cwd();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'apimkit-doctor-'));
  process.chdir(folder);
  git('init', '-q', '-b', 'main');
  commit();
  for (const name of ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY', 'NO_PROXY', 'AZURE_BEARER_TOKEN'])
    for (const one of [name, name.toLowerCase()]) vi.stubEnv(one, undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

const git = (...args: readonly string[]) => execFileSync('git', args, { stdio: 'pipe' });
const commit = () =>
  git('-c', 'user.name=t', '-c', 'user.email=t@example.com', 'commit', '-q', '--allow-empty', '-m', 'one');

const statuses = (checks: ById) => Object.fromEntries(Object.entries(checks).map(([id, { status }]) => [id, status]));
const failing = (checks: ById) =>
  Object.values(checks).flatMap(({ id, status }) => (status === 'error' || status === 'warning' ? [id] : []));

/** A repository with an override file and one named value. */
function writeRepository(overrides: string, project = 'overrides: prod.yaml'): void {
  writeFileSync('apimkit.yaml', `artifacts: apim\nenvironments:\n  prod:\n    ${project}\n`);
  writeFileSync('prod.yaml', overrides);
  mkdirSync('apim/named values/key', { recursive: true });
  writeFileSync(
    'apim/named values/key/namedValueInformation.json',
    JSON.stringify({ properties: { displayName: 'key', secret: true, value: 'none' } }),
  );
}

describe('a healthy environment', () => {
  it('has only checks that pass, in 80 columns without colour', async () => {
    writeRepository('apimServiceName: shop\nnamedValues: [{ name: key, properties: { value: "{#key#}" } }]\n');
    vi.stubEnv('key', 'sw0rdfish');
    const { code, text } = await withService({}, (endpoint) => run('doctor', '--env', 'prod', ...place, ...endpoint));
    expect(code, text).toBe(0);
    expect(text).not.toMatch(/^(error|warning)/m);
    expect(text).toMatch(/^ok +Project file +apimkit.yaml, environment prod$/m);
    expect(text).toMatch(/^ok +May write +all 1 action$/m);
    expect(text).not.toContain('\u001b');
    expect(text).not.toContain('sw0rdfish');
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
  });

  it('is data with --format json', async () => {
    const { code, checks } = await withService({}, (endpoint) => doctor(...endpoint));
    expect(code).toBe(0);
    expect(checks.service).toEqual({
      id: 'service',
      title: 'Service',
      status: 'ok',
      detail: 'Premium (1 unit), West Europe, Succeeded',
    });
    expect(failing(checks)).toEqual([]);
  });
});

describe('the roles of the account', () => {
  const reader = {
    actions: ['Microsoft.ApiManagement/service/*/read', 'Microsoft.ApiManagement/service/read'],
    notActions: ['Microsoft.ApiManagement/service/users/keys/read'],
  };
  const rolesOf = (checks: ById) =>
    ['read', 'write', 'delete', 'secrets'].map((id) => `${id} ${checks[`role-${id}`]?.status}`).join(', ');

  it('of a reader do not allow a publish, but a plan', async () => {
    const permissions = [reader];
    const publish = await withService({ permissions }, (endpoint) => doctor(...endpoint));
    expect(publish.code).toBe(1);
    expect(rolesOf(publish.checks)).toBe('read ok, write error, delete warning, secrets warning');
    expect(publish.checks['role-write']).toMatchObject({
      detail: expect.stringMatching(/^missing: service\/[\w/]+\/write and \d+ more$/),
      fix: expect.stringContaining('"API Management Service Contributor"'),
    });
    const plan = await withService({ permissions }, (endpoint) => doctor(...endpoint, '--for', 'plan'));
    expect([plan.code, rolesOf(plan.checks)]).toEqual([0, 'read ok, write skipped, delete skipped, secrets warning']);
    const extract = await withService({ permissions }, (endpoint) => doctor(...endpoint, '--for', 'extract'));
    expect(rolesOf(extract.checks)).toBe('read ok, write skipped, delete skipped, secrets skipped');
  });

  it('of a contributor allow everything', async () => {
    const permissions = [{ actions: ['Microsoft.ApiManagement/service/*'] }];
    const { code, checks } = await withService({ permissions }, (endpoint) => doctor(...endpoint));
    expect([code, rolesOf(checks)]).toEqual([0, 'read ok, write ok, delete ok, secrets ok']);
  });

  it('must allow to delete when the environment deletes', async () => {
    writeRepository('', 'prune: true');
    const permissions = [reader, { actions: ['*/write', '*/listValue/action'] }];
    const pruned = await withService({ permissions }, (endpoint) => doctor('--env', 'prod', ...endpoint));
    expect(rolesOf(pruned.checks)).toBe('read ok, write ok, delete error, secrets ok');
    expect(pruned.checks['role-delete']?.detail).toBe('missing: service/namedValues/delete');
  });

  it('that cannot be read are a warning', async () => {
    const refused = { error: { code: 'AuthorizationFailed', message: 'no' } };
    const { code, checks } = await withService(
      {},
      (endpoint) => doctor(...endpoint),
      (response, { url }) => (url.includes('/permissions?') ? Response.json(refused, { status: 403 }) : response),
    );
    expect(code).toBe(0);
    expect(rolesOf(checks)).toBe('read warning, write warning, delete warning, secrets warning');
    expect(checks['role-read']?.detail).toBe('your permissions cannot be read (403 AuthorizationFailed)');
  });

  it('that do not allow to read the service are an error', async () => {
    const { code, checks } = await withService({ permissions: [] }, (endpoint) => doctor(...endpoint));
    expect(code).toBe(1);
    expect(checks.service).toMatchObject({ status: 'error', fix: expect.stringContaining('Reader Role') });
    expect(checks['role-write']).toMatchObject({ status: 'skipped', detail: 'needs: Service' });
  });
});

describe('the service', () => {
  it('that does not exist is an error, and what needs it is skipped', async () => {
    const { code, checks } = await withService({ services: [] }, (endpoint) => doctor(...endpoint));
    expect(code).toBe(1);
    expect(failing(checks)).toEqual(['service']);
    expect(checks.service).toMatchObject({
      detail: expect.stringContaining('404 ResourceNotFound'),
      fix: expect.stringContaining('resourceGroup'),
    });
    expect(checks['api-version']).toMatchObject({ status: 'skipped', detail: 'needs: Service' });
  });

  it('whose name is not complete is an error that names the options', async () => {
    const { code, text } = await run('doctor', '--service-name', 'shop', '--format', 'json');
    expect(code).toBe(1);
    expect(text).toContain('--subscription-id (or AZURE_SUBSCRIPTION_ID), --resource-group');
  });

  it('of a smaller tier lists what it lacks', async () => {
    const { checks } = await withService({ tier: 'Consumption' }, (endpoint) => doctor(...endpoint));
    expect(checks.service?.detail).toMatch(/^Consumption, West Europe, Succeeded, the tier lacks .*groups.*workspaces/);
    expect(failing(checks)).toEqual([]);
  });

  it('rejects an API version', async () => {
    const { code, checks } = await withService({}, (endpoint) => doctor(...endpoint, '--api-version', '2001-01-01'));
    expect(code).toBe(1);
    expect(failing(checks)).toEqual(['api-version']);
    expect(checks['api-version']).toMatchObject({
      detail: '2001-01-01 is rejected: InvalidApiVersionParameter',
      fix: expect.stringContaining('apiVersion in apimkit.yaml'),
    });
  });
});

describe('the clock', () => {
  const behind = (minutes: number) => (response: Response) => {
    const headers = new Headers(response.headers);
    headers.set('date', new Date(Date.now() + minutes * 60_000).toUTCString());
    return new Response(response.body, { status: response.status, headers });
  };

  it.each([
    [0, 'ok', 0, /from that of Resource Manager/],
    [3, 'warning', 0, /^3 min behind/],
    [12, 'error', 1, /^12 min behind .*tokens are rejected/],
    [-12, 'error', 1, /^12 min ahead of/],
  ])('that is %s min behind is %s', async (minutes, status, exit, detail) => {
    const { code, checks } = await withService({}, (endpoint) => doctor(...endpoint), behind(minutes));
    expect(checks.clock).toMatchObject({ status, detail: expect.stringMatching(detail) });
    expect(code).toBe(exit);
  });
});

describe('the network', () => {
  const listening = async (server: Server): Promise<number> => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  };
  const needsIt = { clock: 'skipped', 'sign-in': 'skipped', service: 'skipped', 'role-read': 'skipped' };

  it('without a name server is an error', async () => {
    const { code, checks } = await doctor('--endpoint', 'https://management.invalid');
    expect(code).toBe(1);
    expect(checks.dns).toMatchObject({
      status: 'error',
      detail: expect.stringMatching(/^management\.invalid has no address \(E/),
    });
    expect(statuses(checks)).toMatchObject({ connection: 'skipped', ...needsIt });
    // The reason is the first failure, not the last one before the check.
    expect(checks['role-read']?.detail).toBe('needs: Name server');
  });

  it('that rejects the connection is an error', async () => {
    const server = createHttpServer();
    const port = await listening(server);
    await new Promise((resolve) => server.close(resolve));
    const { checks } = await doctor('--endpoint', `http://127.0.0.1:${port}`);
    expect(checks.connection).toMatchObject({ status: 'error', detail: expect.stringContaining('ECONNREFUSED') });
    expect(statuses(checks)).toMatchObject(needsIt);
  });

  it.each([
    [403, 'rejects the connection to management.invalid', 'NO_PROXY'],
    [407, 'requires a user and a password', 'USER:PASSWORD'],
  ])('with a proxy that responds with %s is an error, without its password', async (status, detail, fix) => {
    const proxy = createHttpServer().on('connect', (_, socket) => socket.end(`HTTP/1.1 ${status} No\r\n\r\n`));
    const port = await listening(proxy);
    vi.stubEnv('https_proxy', `http://me:S3CRETS3CRET@127.0.0.1:${port}`);
    try {
      const { checks, text } = await doctor('--endpoint', 'https://management.invalid');
      expect(checks.proxy).toMatchObject({
        status: 'ok',
        detail: `127.0.0.1:${port}, set by https_proxy, with a user`,
      });
      expect(checks.connection).toMatchObject({
        status: 'error',
        detail: expect.stringContaining(detail),
        fix: expect.stringContaining(fix),
      });
      expect(statuses(checks)).toMatchObject(needsIt);
      expect(text).not.toContain('S3CRET');
    } finally {
      proxy.close();
    }
  });

  it('with a certificate of an unknown authority is an error', async () => {
    const { key, certificate } = makeCertificate(folder, 'localhost');
    const server = createServer({ key, cert: certificate }, (_, response) => response.end('{}'));
    try {
      const { checks } = await doctor('--endpoint', `https://localhost:${await listening(server)}`);
      expect(checks.connection).toMatchObject({
        status: 'error',
        detail: expect.stringMatching(/^the certificate of localhost is not trusted \(/),
        fix: expect.stringContaining('NODE_EXTRA_CA_CERTS'),
      });
    } finally {
      server.close();
    }
  });

  it('that redirects to a sign-in page is an error', async () => {
    const server = createHttpServer((_, response) =>
      response.writeHead(302, { location: 'https://login.example/?key=x' }).end(),
    );
    try {
      const { checks } = await doctor('--endpoint', `http://127.0.0.1:${await listening(server)}`);
      expect(checks.connection?.detail).toContain('redirects to login.example,');
    } finally {
      server.close();
    }
  });

  it('that is silent ends after the limit', async () => {
    const open = new Set<{ destroy(): void }>();
    const server = createTcpServer((socket) => void open.add(socket));
    try {
      const endpoint = `http://127.0.0.1:${await listening(server)}`;
      const service = { subscriptionId: subscription, resourceGroup: 'rg', serviceName: 'shop', endpoint };
      const started = Date.now();
      const checks = byId((await diagnose({ service: async () => service, probe, limit: 500 })).checks);
      // Without a limit of its own, after 10 s.
      expect(Date.now() - started).toBeLessThan(10_000);
      expect(checks.connection).toMatchObject({ status: 'error', detail: expect.stringContaining('ETIMEDOUT') });
      expect(statuses(checks)).toMatchObject(needsIt);
    } finally {
      for (const socket of open) socket.destroy();
      server.close();
    }
  });

  it('with a variable that is not the address of a proxy is an error without its value', async () => {
    vi.stubEnv('HTTPS_PROXY', 'socks5://me:S3CRETS3CRET@proxy.example');
    const { checks, text } = await doctor();
    expect(checks.target).toMatchObject({ status: 'error', detail: expect.stringContaining('HTTPS_PROXY is not') });
    expect(text).not.toContain('S3CRET');
  });
});

describe('the files', () => {
  it('with tokens without a value are an error with their names', async () => {
    const value = (name: string) => `{ name: ${name}, properties: { value: "{#${name}-token#}" } }`;
    writeRepository(`namedValues: [${['a', 'b', 'c', 'd', 'key'].map(value).join(', ')}]\n`);
    vi.stubEnv('key-token', 'sw0rdfish');
    const { code, checks, text } = await withService({}, (endpoint) => doctor('--env', 'prod', ...endpoint));
    expect(code).toBe(1);
    expect(failing(checks)).toEqual(['overrides']);
    expect(checks.overrides?.detail).toMatch(/prod\.yaml:1: \{#a-token#\} has no value; .*; and 1 more$/);
    expect(checks.overrides?.fix).toContain('environment variable');
    expect(checks.artifacts).toMatchObject({ status: 'skipped', detail: 'needs: Override files' });
    expect(checks['role-write']?.status).toBe('ok');
    expect(text).not.toContain('sw0rdfish');
  });

  it('with an unknown key, or that cannot be read, are an error; the service is checked all the same', async () => {
    writeRepository('', 'resuorceGroup: x');
    const unknown = await withService({}, (endpoint) => doctor('--env', 'prod', ...endpoint));
    expect(failing(unknown.checks)).toEqual(['project']);
    expect(unknown.checks.project).toMatchObject({
      detail: expect.stringMatching(/^apimkit\.yaml:4: .*resuorceGroup/),
    });
    expect(unknown.checks.service?.status).toBe('ok');
    writeRepository('', 'overrides: absent.yaml');
    const absent = await withService({}, (endpoint) => doctor('--env', 'prod', ...endpoint));
    expect(absent.checks.overrides).toMatchObject({ status: 'error', detail: expect.stringContaining('absent.yaml') });
    const elsewhere = await withService({}, (endpoint) => doctor('--env', 'test', ...endpoint));
    expect(elsewhere.checks.project?.detail).toContain('Unknown environment test');
  });

  it('may name the service in an override file', async () => {
    writeRepository('apimServiceName: shop\n', 'overrides: prod.yaml\n    resourceGroup: rg\n    subscription: s');
    const { text } = await run('doctor', '--env', 'prod', '--endpoint', 'http://127.0.0.1:1', '--format', 'json');
    expect(text).toContain('shop, resource group rg, subscription s');
  });

  it('in a shallow clone are a warning with how to fetch more', async () => {
    commit();
    const clone = mkdtempSync(join(tmpdir(), 'apimkit-doctor-clone-'));
    git('clone', '-q', '--depth', '1', `file://${folder}`, clone);
    process.chdir(clone);
    const { code, checks } = await withService({}, (endpoint) => doctor(...endpoint));
    expect(code).toBe(0);
    expect(checks.git).toMatchObject({
      status: 'warning',
      detail: expect.stringContaining('1 commit'),
      fix: expect.stringContaining('git fetch --unshallow'),
    });
    git('fetch', '-q', '--unshallow');
    const { checks: complete } = await withService({}, (endpoint) => doctor(...endpoint));
    expect(complete.git).toMatchObject({ status: 'ok', detail: '2 commits, the whole history' });
    process.chdir(folder);
    rmSync(clone, { recursive: true });
  });

  it('in no repository are a warning', async () => {
    rmSync('.git', { recursive: true });
    const { checks } = await withService({}, (endpoint) => doctor(...endpoint));
    expect(checks.git).toMatchObject({ status: 'warning', detail: 'this folder is in no repository' });
  });
});
