import { execFile, execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createEmulator } from '@apimkit/emulator';
import { serveEmulator } from '@apimkit/emulator/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checked } from './checked.ts';

const program = join(import.meta.dirname, '../apps/cli/bin/apimkit.mjs');
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'apimkit-breaking-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = async (file: string, text: string) => {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
};
const git = (...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t.test', ...args], { cwd: folder, stdio: 'pipe' });
const commit = () => {
  git('add', '.');
  git('commit', '-qm', 'change');
};
const run = (...args: readonly string[]) =>
  new Promise<{ code: number; out: string; err: string }>((done) => {
    const options = { cwd: folder, env: { ...process.env, NO_COLOR: '1' } };
    execFile(process.execPath, [program, ...args], options, (error, out, err) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
const found = (out: string) => [...out.matchAll(/breaking\/([\w-]+)$/gm)].map(([, check]) => check).sort();

const specification = (...paths: readonly string[]) =>
  JSON.stringify({
    openapi: '3.0.1',
    info: { title: 'Orders', version: '1' },
    paths: Object.fromEntries(
      paths.map((path) => [path, { get: { operationId: path.slice(1), responses: { 200: { description: 'ok' } } } }]),
    ),
  });
const orders = (more = {}) =>
  JSON.stringify({
    properties: { displayName: 'Orders', path: 'orders', protocols: ['https'], subscriptionRequired: false, ...more },
  });
const policy = (inbound: string) =>
  `<policies><inbound><base />${inbound}</inbound><backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>`;

async function repository() {
  await write('apimkit.yaml', 'artifacts: artifacts\n');
  await write('artifacts/apis/orders/apiInformation.json', orders());
  await write('artifacts/apis/orders/specification.json', specification('/list', '/get'));
  git('init', '-qb', 'main');
  commit();
  git('switch', '-qc', 'work');
}

describe('apimkit breaking', () => {
  it('compares a branch with where it left another, specification and gateway', async () => {
    await repository();
    expect(await run('breaking', '--base', 'main')).toMatchObject({ code: 0 });
    await write('artifacts/apis/orders/specification.json', specification('/list'));
    await write('artifacts/apis/orders/apiInformation.json', orders({ path: 'sales' }));
    await write(
      'artifacts/apis/orders/policy.xml',
      policy('<check-header name="X-Key" failed-check-httpcode="401" />'),
    );
    const { code, out, err } = await run('breaking', '--base', 'main');
    expect(code, err).toBe(1);
    expect(out).toContain('The path of api:orders changed from /orders to /sales');
    expect(out).toContain('check-header (api orders) now requires a header: x-key');
    expect(out).toContain('breaking/path-removed');
  });

  it('reports nothing for a new version or revision', async () => {
    await repository();
    await write('artifacts/apis/orders-v2/apiInformation.json', orders({ path: 'orders-v2' }));
    await write('artifacts/apis/orders-v2/specification.json', specification('/other'));
    await write('artifacts/apis/orders;rev=2/apiInformation.json', orders({ apiRevision: '2', isCurrent: false }));
    await write('artifacts/apis/orders;rev=2/specification.json', specification('/other'));
    const { code, out, err } = await run('breaking', '--base', 'main');
    expect([code, found(out)], `${out}${err}`).toEqual([0, []]);
  });

  it('accepts a break for a time, with a reason and an owner', async () => {
    await repository();
    await write('artifacts/apis/orders/apiInformation.json', orders({ path: 'sales' }));
    const accept = ['breaking', '--base', 'main', '--accept'];
    expect(await run(...accept)).toMatchObject({ code: 2, err: expect.stringContaining('--owner') });
    expect((await run(...accept, '--reason', 'agreed', '--owner', 'team', '--expires', '2999-01-01')).code).toBe(0);
    expect((await run('breaking', '--base', 'main')).code).toBe(0);
    const file = join(folder, 'apimkit-breaking.json');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('2999-01-01', '2020-01-01'));
    const expired = await run('breaking', '--base', 'main');
    expect(expired).toMatchObject({ code: 1, err: expect.stringContaining('is reported again') });
    await writeFile(file, text.replace('"owner": "team",', ''));
    expect(await run('breaking', '--base', 'main')).toMatchObject({ code: 2 });
    await writeFile(file, '{ "findings": [,] }');
    expect(await run('breaking', '--base', 'main')).toMatchObject({
      code: 2,
      err: expect.stringContaining('apimkit-breaking.json:1:'),
    });
  });

  it('compares two files, and fails with 2 where it cannot', async () => {
    await write('a.json', specification('/list', '/get'));
    await write('b.json', specification('/list'));
    expect((await run('breaking', 'b.json', '--base', 'a.json')).code).toBe(1);
    expect((await run('breaking', 'a.json', '--base', 'b.json')).code).toBe(0);
    expect((await run('breaking', 'a.json', '--base', 'b.json', '--fail-on', 'safe')).code).toBe(1);
    expect(await run('breaking', 'b.json', '--base', 'none.json')).toMatchObject({ code: 2 });
    expect(await run('breaking', 'b.json')).toMatchObject({ code: 2, err: expect.stringContaining('--base') });
  });

  it('compares with the running service', async () => {
    const emulator = createEmulator();
    const service = await serveEmulator({ fetch: checked(emulator.fetch) });
    try {
      await repository();
      const at = ['--subscription-id', '00000000-0000-0000-0000-000000000000', '--resource-group', 'rg'];
      const where = [...at, '--service-name', 'shop', '--endpoint', service.url];
      expect((await run('publish', '--artifacts', 'artifacts', ...where)).err).not.toContain('rror');
      const same = await run('breaking', '--base', 'live', ...where);
      expect(same.code, same.out + same.err).toBe(0);
      await write('artifacts/apis/orders/specification.json', specification('/list'));
      await write('artifacts/apis/orders/apiInformation.json', orders({ subscriptionRequired: true }));
      const { code, out } = await run('breaking', '--base', 'live', ...where);
      expect([code, out]).toEqual([1, expect.stringContaining('api:orders now requires a subscription key')]);
    } finally {
      await service.close();
    }
  });
});
