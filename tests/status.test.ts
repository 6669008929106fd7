import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createEmulator } from '@apimkit/emulator';
import { serveEmulator } from '@apimkit/emulator/node';
import { type StatusMatrix, statusSchema } from '@apimkit/sync';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checked } from './checked.ts';
import { run } from './run-main.ts';

const subscription = '00000000-0000-0000-0000-000000000000';
const files: Readonly<Record<string, string>> = {
  'apimkit.yaml': [
    'environments:',
    '  dev: { service: shop-dev }',
    '  secret: { service: shop-secret, overrides: secret.yaml }',
    '  broken: { service: shop-broken, overrides: broken.yaml }',
    '  lost: { service: shop-lost }',
  ].join('\n'),
  'secret.yaml': 'apis:\n  - name: orders\n    properties: { displayName: "{#title#}" }\n',
  'broken.yaml': 'apis:\n  - name: [\n',
  'artifacts/apis/orders/apiInformation.json':
    '{ "properties": { "displayName": "Orders", "path": "orders", "protocols": ["https"] } }',
};

describe('apimkit status', () => {
  const before = { folder: process.cwd(), env: process.env };
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'apimkit-status-')));
  let service: Awaited<ReturnType<typeof serveEmulator>>;

  beforeAll(async () => {
    const emulator = createEmulator();
    const lost = () => Response.json({ error: { code: 'AuthorizationFailed', message: 'no role' } }, { status: 403 });
    service = await serveEmulator({
      fetch: checked(async (request) => (request.url.includes('/shop-lost') ? lost() : emulator.fetch(request))),
    });
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    process.chdir(folder);
    process.env = {
      ...before.env,
      ...{ APIMKIT_ENDPOINT: service.url, AZURE_SUBSCRIPTION_ID: subscription, AZURE_RESOURCE_GROUP_NAME: 'rg' },
    };
  });
  afterAll(async () => {
    process.chdir(before.folder);
    process.env = before.env;
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const matrixOf = async (...args: readonly string[]) => {
    const { code, text } = await run('status', '--format', 'json', '--no-lint', '--log-level', 'error', ...args);
    return { code, matrix: JSON.parse(text.slice(text.indexOf('{\n'))) as StatusMatrix };
  };
  const cellOf = ({ apis }: StatusMatrix, name: string) =>
    apis[0]?.cells.find(({ environment }) => environment === name);

  it('has unknown cells for a service that rejects the account, and ends with 2', async () => {
    const { code, matrix } = await matrixOf('--env', 'dev', '--env', 'lost', '--live');
    expect(code).toBe(2);
    expect(matrix.environments.map(({ live }) => live.state)).toEqual(['read', 'failed']);
    expect(matrix.environments[1]?.live).toMatchObject({ error: expect.stringContaining('AuthorizationFailed') });
    expect(cellOf(matrix, 'dev')?.pending).toMatchObject({ create: 1 });
    expect(cellOf(matrix, 'lost')).toEqual({ environment: 'lost', files: { revision: '1' } });
    const validate = new Ajv({ strict: false }).compile(statusSchema());
    expect([validate(matrix), validate.errors]).toEqual([true, null]);
  });

  it('needs no values of tokens for versions, but for a comparison', async () => {
    const offline = await matrixOf('--env', 'secret');
    expect([offline.code, cellOf(offline.matrix, 'secret')?.files]).toEqual([0, { revision: '1' }]);
    const live = await matrixOf('--env', 'secret', '--live');
    expect([live.code, live.matrix.environments[0]?.live.state]).toEqual([2, 'failed']);
  });

  it('is unknown for override files that cannot be read, and shows the others', async () => {
    const { code, matrix } = await matrixOf('--env', 'dev', '--env', 'broken');
    expect(code).toBe(2);
    expect(matrix.environments.map(({ files: { state } }) => state)).toEqual(['read', 'failed']);
    expect(matrix.apis[0]?.cells.map(({ environment }) => environment)).toEqual(['dev']);
  });
});
