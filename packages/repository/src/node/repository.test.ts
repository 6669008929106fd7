import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callerChanges, effectiveChanges, effectivePolicies, openRepository, RepositoryError } from './index.ts';

let folder = '';
const put = (files: Readonly<Record<string, string>>) => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};
const git = (...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.com', ...args], { cwd: folder });
const policy = (inbound: string) => `<policies><inbound><base />${inbound}</inbound></policies>`;
const api = (path: string) => JSON.stringify({ properties: { displayName: 'Orders', path, protocols: ['https'] } });

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'apimkit-repository-')));
  put({
    'apimkit.yaml': [
      'artifacts: apim',
      'environments:',
      '  prod: { service: shop, resourceGroup: g, subscription: s, overrides: [prod.yaml], values: [secret.yaml] }',
      '  test: { service: other }',
    ].join('\n'),
    'prod.yaml': 'namedValues:\n  - name: key\n    properties: { value: "{#KEY#}" }\n',
    'secret.yaml': 'KEY: sw0rdfish\n',
    'apim/named values/key/namedValueInformation.json':
      '{"properties":{"displayName":"key","secret":true,"value":"x"}}',
    'apim/apis/orders/apiInformation.json': api('orders'),
    'apim/apis/orders/policy.xml': policy('<rate-limit calls="1" renewal-period="1" />'),
    'apim/policy.xml': '<policies><inbound><cors /></inbound></policies>',
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a repository', () => {
  it('has the settings of its project file and environment, with absolute paths', async () => {
    const repository = await openRepository(join(folder, 'apim/apis'), { environment: 'prod' });
    expect(repository.settings).toMatchObject({ service: 'shop', overrides: [join(folder, 'prod.yaml')] });
    expect(repository.artifactsFolder).toBe(join(folder, 'apim'));
    const other = repository.with({ artifacts: 'elsewhere', service: undefined });
    expect(other.artifactsFolder).toBe('elsewhere');
    expect(other.settings.service).toBe('shop');
  });

  it('puts the overrides of the environment over the artifacts, and hands secrets over first', async () => {
    const secrets: string[] = [];
    const onSecrets = (found: readonly string[]) => void secrets.push(...found);
    const repository = await openRepository(folder, { environment: 'prod', onSecrets });
    const { artifacts } = await repository.desired();
    expect([...artifacts].find(({ id }) => id.name === 'key')?.payload).toMatchObject({
      properties: { value: 'sw0rdfish' },
    });
    expect(secrets).toContain('sw0rdfish');
    const plain = await (await openRepository(folder)).desired();
    expect([...plain.artifacts].find(({ id }) => id.name === 'key')?.payload).toMatchObject({
      properties: { value: 'x' },
    });
  });

  it('is read once, and never again', async () => {
    const repository = await openRepository(folder);
    const before = await repository.artifacts();
    put({ 'apim/apis/orders/apiInformation.json': '{' });
    expect(await repository.artifacts()).toBe(before);
    expect((await repository.apiFacts()).apis.map(({ path }) => path)).toEqual(['orders']);
    await expect((await openRepository(folder)).artifacts()).rejects.toThrow(RepositoryError);
  });

  it('never returns artifacts for use when a file is broken; a linter sees the findings', async () => {
    put({ 'apim/apis/orders/apiInformation.json': '{' });
    const repository = await openRepository(folder);
    for (const read of [repository.artifacts, repository.desired, repository.policies, repository.gatewayFacts])
      await expect(read()).rejects.toMatchObject({
        name: 'RepositoryError',
        diagnostics: [expect.objectContaining({ severity: 'error' })],
      });
    const { artifacts, diagnostics } = await repository.inspect();
    expect([...artifacts].some(({ id }) => id.name === 'key')).toBe(true);
    expect(diagnostics.map(({ severity }) => severity)).toContain('error');
  });

  it('is refused without artifacts, with an unknown environment, and with overrides that do not exist', async () => {
    await expect((await openRepository(folder, { artifacts: join(folder, 'nowhere') })).artifacts()).rejects.toThrow(
      RepositoryError,
    );
    mkdirSync(join(folder, 'empty'));
    await expect((await openRepository(folder, { artifacts: join(folder, 'empty') })).artifacts()).rejects.toThrow(
      /has no artifacts/,
    );
    await expect(openRepository(folder, { environment: 'prd' })).rejects.toThrow(/fix .*apimkit.yaml/);
    const missing = (await openRepository(folder)).with({ overrides: [join(folder, 'none.yaml')] });
    await expect(missing.desired()).rejects.toThrow(/override file .*none.yaml cannot be read/);
    await expect(missing.inspect()).rejects.toThrow(RepositoryError);
  });

  it('treats warnings about overrides as errors in strict mode', async () => {
    put({ 'prod.yaml': 'namedValues:\n  - name: unknown\n    properties: { value: y }\n' });
    const repository = await openRepository(folder, { environment: 'prod' });
    expect((await repository.desired()).diagnostics.map(({ severity }) => severity)).toContain('warning');
    await expect(repository.with({ strict: true }).desired()).rejects.toThrow(/1 error in the overrides/);
  });
});

describe('a repository at a git revision', () => {
  beforeEach(() => {
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-q', '-m', 'first');
    put({
      'apim/apis/orders/apiInformation.json': api('sales'),
      'apim/apis/orders/policy.xml': policy('<rate-limit calls="2" renewal-period="1" />'),
    });
  });

  it('has the files of the commit', async () => {
    const repository = await openRepository(folder);
    const paths = async (one: typeof repository) => (await one.apiFacts()).apis.map(({ path }) => path);
    expect(await paths(repository)).toEqual(['sales']);
    expect(await paths(repository.at('HEAD'))).toEqual(['orders']);
    await expect(repository.at('nowhere').artifacts()).rejects.toThrow(/unknown git revision nowhere/);
  });

  it('is older than an override file without failing', async () => {
    put({ 'new.yaml': 'namedValues:\n  - name: key\n    properties: { value: z }\n' });
    const repository = (await openRepository(folder)).with({ overrides: [join(folder, 'new.yaml')] });
    const keyOf = async (one: typeof repository) =>
      [...(await one.desired()).artifacts].find(({ id }) => id.name === 'key')?.payload;
    expect(await keyOf(repository)).toMatchObject({ properties: { value: 'z' } });
    expect(await keyOf(repository.at('HEAD'))).toMatchObject({ properties: { value: 'x' } });
    // What a revision is opened with must be there: without its overrides it would be published wrong.
    const opened = await openRepository(folder, { revision: 'HEAD', overrides: [join(folder, 'new.yaml')] });
    await expect(opened.desired()).rejects.toThrow(/override file .*new.yaml cannot be read/);
  });

  it('is compared with the working copy', async () => {
    const repository = await openRepository(folder);
    const codes = (await callerChanges(repository, 'main')).map(({ check }) => check);
    expect(codes).toContain('api-path-changed');
    expect(await effectiveChanges(repository, 'HEAD', { call: 'api:orders' })).toEqual([
      { call: 'api:orders', what: expect.stringContaining('rate-limit') },
    ]);
    const [found] = await effectivePolicies(repository, { call: 'api:orders' });
    expect(found?.effective.sections.inbound.map(({ name }) => name)).toEqual(['cors', 'rate-limit']);
  });

  it.each([
    [{ call: 'api:nobody' }, /no API nobody; check the name$/],
    [{ call: 'api:order' }, /no API order; did you mean orders\?/],
    [{ call: 'api:orders@logistics' }, /no API orders in workspace logistics; check the name$/],
    [{ call: 'api:orders@logistics/get-order' }, /not a call: write api:orders\/get-order/],
    [{ call: 'api:orders', product: 'gold' }, /no product gold; check the name$/],
  ])('has no effective policy for %j', async (query, message) => {
    await expect(effectivePolicies(await openRepository(folder), query)).rejects.toThrow(message);
  });
});
