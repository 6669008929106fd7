import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type FileTree, readArtifacts, writableLayouts } from '@apimkit/model';
import { readTree } from '@apimkit/model/node';
import { relayout } from '@apimkit/setup';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parityOf } from '../apps/cli/src/migrate/parity.ts';
import { run as runCommand } from './run-main.ts';

const data = resolve('../shared/data/repos');

/** Differences of both layouts that the old files do not have themselves. */
async function differencesOf(tree: FileTree): Promise<readonly string[]> {
  const { artifacts } = readArtifacts(tree);
  const found: string[] = [];
  for (const layout of writableLayouts) {
    const made = relayout(tree, artifacts, layout);
    const { differences } = await parityOf(artifacts, readArtifacts(made.tree).artifacts);
    found.push(...made.differences.map(({ id, reason }) => `${layout} ${id}: ${reason}`));
    found.push(...differences.flatMap(({ cause, reason }) => (cause === 'migration' ? [`${layout} ${reason}`] : [])));
  }
  return found;
}

describe.skipIf(!existsSync(data))('public artifacts folders (skipped without ../shared)', () => {
  const index: readonly { readonly repo: string; readonly roots: readonly { readonly dir: string }[] }[] = existsSync(
    data,
  )
    ? JSON.parse(readFileSync(join(data, 'index.json'), 'utf8'))
    : [];
  const roots = index.flatMap(({ repo, roots: all }) => all.map(({ dir }) => ({ repo, dir })));

  it.each(roots)('$repo $dir means the same in both layouts', async ({ repo, dir }) => {
    const { tree } = await readTree(join(data, repo.replace('/', '__'), dir));
    expect(await differencesOf(tree)).toEqual([]);
  });
});

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
const specification = `openapi: 3.0.1
info: { title: Orders, version: "1" }
paths:
  /orders:
    get: { operationId: get-orders, responses: { "200": { description: ok } } }
`;
const policy =
  '<policies><inbound><base /></inbound><backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>\n';
const api = { properties: { displayName: 'Orders', path: 'orders', serviceUrl: 'https://orders.example.net' } };
const value = json({ properties: { displayName: 'color', value: 'red' } });
const product = json({ properties: { displayName: 'Gold', state: 'published' } });

/** The files of one repository in each generation. */
const generations: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'toolkit 1 to 3': {
    'apis/Orders/Original/1/apiInformation.json': json({ name: 'orders', ...api }),
    'apis/Orders/Original/1/specification.yaml': specification,
    'apis/Orders/Original/1/policy.xml': policy,
    'named values/color/namedValueInformation.json': json({ name: 'color', ...JSON.parse(value) }),
  },
  'toolkit 4 and 5': {
    'apis/orders/apiInformation.json': json(api),
    'apis/orders/specification.yaml': specification,
    'products/gold/productInformation.json': product,
    'products/gold/apis.json': json([{ name: 'orders' }]),
    'named values/color/namedValueInformation.json': value,
  },
  'toolkit 6': {
    'apis/orders/apiInformation.json': json(api),
    'apis/orders/specification.yaml': specification,
    'apis/orders/policy.xml': policy,
    'products/gold/productInformation.json': product,
    'products/gold/apis/orders/apiInformation.json': '{}\n',
  },
  'toolkit 7': {
    'apis/orders/apiInformation.json': json(api),
    'apis/orders/specification.yaml': specification,
    'apis/orders/operations/get-orders/policy.xml': policy,
    'products/gold/productInformation.json': product,
    'products/gold/apis/orders/productApiInformation.json': '{}\n',
    'named values/color/namedValueInformation.json': value,
  },
  'apiops-cli': {
    'apis/orders/apiInformation.json': json({ id: '/x', type: 'x', name: 'orders', ...api }),
    'apis/orders/specification.yaml': specification,
    'products/gold/productInformation.json': product,
    'products/gold/apis.json': json([{ name: 'orders' }]),
    'namedValues/color/namedValueInformation.json': value,
  },
};

it.each(Object.entries(generations))('%s means the same in both layouts', async (_, files) => {
  const tree = new Map(Object.entries(files));
  expect(readArtifacts(tree).diagnostics).toEqual([]);
  expect(await differencesOf(tree)).toEqual([]);
});

it('names a secret that would be lost', () => {
  const tree = new Map([
    [
      'named values/key/namedValueInformation.json',
      json({ properties: { displayName: 'key', secret: true, value: 'x' } }),
    ],
  ]);
  const [difference] = relayout(tree, readArtifacts(tree).artifacts, 'cli').differences;
  expect(difference).toEqual({
    id: 'named-value:key',
    reason: 'its file contains the secret properties.value, which apimkit does not write to files',
  });
});

it('reports a resource that is missing, changed or new as a difference of the migration', async () => {
  const { artifacts } = readArtifacts(new Map(Object.entries(generations['toolkit 7'] ?? {})));
  const less = artifacts.filter(({ id }) => id.toString() !== 'product-api:gold/orders');
  expect((await parityOf(artifacts, less)).differences).toMatchObject([
    { id: 'product-api:gold/orders', cause: 'migration' },
  ]);
  expect((await parityOf(less, artifacts)).differences).toMatchObject([
    { id: 'product-api:gold/orders', cause: 'migration' },
  ]);
  const other = artifacts.with(
    [...artifacts]
      .filter(({ policy: text }) => text)
      .map((one) => ({ ...one, policy: policy.replace('<base />', '') })),
  );
  expect((await parityOf(artifacts, other)).differences).toMatchObject([
    { id: 'api-operation-policy:orders/get-orders' },
  ]);
});

describe('the command', () => {
  let folder: string;
  const before = process.cwd();
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'apimkit-migrate-'));
    process.chdir(folder);
    execFileSync('git', ['init', '-q', '-b', 'main']);
    for (const [path, text] of Object.entries(generations['toolkit 7'] ?? {})) write(`apim/${path}`, text);
    write('configuration.prod.yaml', 'apimServiceName: shop-prod\ncolours: []\n');
    write('configuration.extractor.yaml', 'apiNames: [orders]\nshapes: []\n');
    write('.github/workflows/run-publisher.yaml', 'env:\n  apiops_release_version: v6.0.1\n');
    commit();
  });
  afterEach(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  });

  function write(path: string, text: string): void {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  function commit(): void {
    execFileSync('git', ['add', '--all']);
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', 'commit', '-qm', 'files']);
  }

  const run = (...args: readonly string[]) => runCommand('migrate', ...args);

  it('writes the project file, and reports what was read, taken over and not used', async () => {
    const { code, text } = await run();
    expect(code, text).toBe(0);
    expect(readFileSync('apimkit.yaml', 'utf8')).toContain('artifacts: apim');
    expect(text).toMatch(/toolkit: 6\n/);
    expect(text).toMatch(/5 resources compared, 0 differences\n {2}empty/);
    expect(text).toContain('prod: configuration.prod.yaml');
    expect(text).toContain('apiops_release_version; in its place: the version of @apimkit/cli');
    expect(text).toMatch(/configuration\.prod\.yaml:2: .*colours/);
    expect(text).toMatch(/configuration\.extractor\.yaml:2: .*shapes/);
    expect(existsSync('.github/workflows/apimkit-publish.yml')).toBe(false);
    expect(existsSync('.github/CODEOWNERS')).toBe(false);
  });

  it('rewrites the folder, prints Markdown and JSON, and does so again without a change', async () => {
    const moved = await run('--layout', 'cli', '--format', 'markdown');
    expect(moved.code, moved.text).toBe(0);
    expect(moved.text).toContain('# Migration of `apim`');
    expect(existsSync('apim/named values')).toBe(false);
    expect(readFileSync('apim/products/gold/apis.json', 'utf8')).toBe(json([{ name: 'orders' }]));
    expect(readFileSync('apim/apis/orders/specification.yaml', 'utf8')).toBe(specification);
    commit();
    const again = await run('--layout', 'cli', '--format', 'json');
    expect(JSON.parse(again.text.slice(again.text.indexOf('{')))).toMatchObject({ parity: { differences: [] } });
    expect(execFileSync('git', ['status', '--porcelain', 'apim'], { encoding: 'utf8' })).toBe('');
  });

  it('writes nothing with --dry-run', async () => {
    expect((await run('--layout', 'cli', '--dry-run')).text).toContain('Nothing was written');
    expect(execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' })).toBe('');
  });

  it.each([
    [
      'has changes that are not committed',
      () => write('apim/tags/a/tagInformation.json', json({ properties: { displayName: 'a' } })),
    ],
    [
      'has an error',
      () => {
        write('apim/tags/a/tagInformation.json', '{');
        commit();
      },
    ],
    ['is not in a git repository', () => rmSync('.git', { recursive: true })],
  ])('refuses to rewrite a folder that %s', async (reason, prepare) => {
    prepare();
    const refused = await run('--layout', 'cli');
    expect(refused.code, refused.text).toBe(2);
    expect(refused.text).toContain(reason);
    expect(readdirSync('apim')).toContain('named values');
    expect(existsSync('apimkit.yaml')).toBe(false);
    await run('--layout', 'cli', '--force');
    expect(readdirSync('apim')).not.toContain('named values');
    // What cannot be read stays where it is.
    if (reason === 'has an error') expect(readFileSync('apim/tags/a/tagInformation.json', 'utf8')).toBe('{');
  });

  it('exits with 1 when a file was not read', async () => {
    write('apim/apis/notes.json', '{}');
    const { code, text } = await run();
    expect(code, text).toBe(1);
    expect(text).toContain('apim/apis/notes.json: ');
  });
});
