// Two repositories and one service, as docs/guides/teams.md describes it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createEmulator } from '@apimkit/emulator';
import { type RunningEmulator, serveEmulator } from '@apimkit/emulator/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checked } from './checked.ts';
import { run } from './run-main.ts';

const json = (properties: object) => JSON.stringify({ properties });
const policy = (inbound: string) =>
  `<policies><inbound><base />${inbound}</inbound><backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>\n`;
const project = (endpoint: string, more: string, lint = '') => `environments:
  prod:
    service: shop
    resourceGroup: shop
    subscription: 00000000-0000-0000-0000-000000000000
    endpoint: ${endpoint}
    prune: true
${more}${lint}`;

const ofPlatform = {
  'artifacts/policy.xml':
    '<policies><inbound /><backend><forward-request /></backend><outbound /><on-error /></policies>\n',
  'artifacts/policy fragments/auth/policyFragmentInformation.json': json({ description: 'Checks tokens' }),
  'artifacts/policy fragments/auth/policy.xml': '<fragment><set-variable name="checked" value="yes" /></fragment>\n',
  'artifacts/products/partner/productInformation.json': json({ displayName: 'Partner', state: 'published' }),
  'artifacts/version sets/orders/versionSetInformation.json': json({
    displayName: 'Orders',
    versioningScheme: 'Segment',
  }),
};
const version = (name: string) => ({
  [`artifacts/apis/orders-${name}/apiInformation.json`]: json({
    displayName: 'Orders',
    path: 'orders',
    apiVersion: name,
    apiVersionSetId: '/apiVersionSets/orders',
    serviceUrl: 'https://orders.example.net',
  }),
});
const ofOrders = {
  ...version('v1'),
  ...version('v2'),
  'artifacts/apis/orders-v1/policy.xml': policy('<include-fragment fragment-id="auth" />'),
  'artifacts/products/partner/apis/orders-v1/productApiInformation.json': '{}',
};

let folder = '';
let service: RunningEmulator;
const repository = (name: string, files: Readonly<Record<string, string>>, settings: string) => {
  for (const [path, text] of Object.entries({ ...files, 'apimkit.yaml': settings })) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true });
    writeFileSync(join(folder, name, path), text);
  }
};
const platform = () =>
  repository('platform', ofPlatform, project(service.url, "    exclude: ['api:*']\n    guards: { protect: [api] }\n"));
const orders = () =>
  repository(
    'orders',
    ofOrders,
    project(
      service.url,
      "    select: ['api:orders*']\n    dependencies: false\n",
      "lint: { policies: { external: ['policy-fragment:auth'] } }\n",
    ),
  );

const here = process.cwd();
const inside = async (name: string, ...args: readonly string[]) => {
  process.chdir(join(folder, name));
  try {
    return await run(...args);
  } finally {
    process.chdir(here);
  }
};
const names = async (list: string) => {
  const base = `${service.url}/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.ApiManagement/service/shop`;
  const response = await fetch(`${base}/${list}?api-version=2024-05-01`);
  const { value } = (await response.json()) as { readonly value: readonly { readonly name: string }[] };
  return value.map(({ name }) => name);
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'apimkit-teams-'));
  const emulator = createEmulator();
  service = await serveEmulator({ fetch: checked(emulator.fetch) });
  platform();
  orders();
});
afterEach(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('teams that share a service', () => {
  it('publish and prune their own parts in any order, and plan nothing for those of others', async () => {
    for (const name of ['platform', 'orders', 'platform', 'orders']) {
      const { code, text } = await inside(name, 'publish', '--env', 'prod', '--yes');
      expect(code, text).toBe(0);
    }
    expect(await names('apis')).toEqual(['orders-v1', 'orders-v2']);
    expect(await names('policyFragments')).toEqual(['auth']);
    expect(await names('products/partner/apis')).toEqual(['orders-v1']);
    for (const name of ['platform', 'orders'])
      expect((await inside(name, 'plan', '--env', 'prod', '--detailed-exitcode')).code).toBe(0);
  });

  it('delete what a team removes from its own files, and nothing else', async () => {
    for (const name of ['platform', 'orders']) await inside(name, 'publish', '--env', 'prod', '--yes');
    rmSync(join(folder, 'orders/artifacts/apis/orders-v2'), { recursive: true });
    const { text } = await inside('orders', 'plan', '--env', 'prod');
    expect(text.match(/^- delete .*/gm)).toEqual(['- delete api:orders-v2']);
    expect(await inside('orders', 'publish', '--env', 'prod', '--yes')).toMatchObject({ code: 0 });
    expect(await names('apis')).toEqual(['orders-v1']);
    expect(await names('products/partner/apis')).toEqual(['orders-v1']);
  });

  it('report no drift for the parts of others', async () => {
    for (const name of ['platform', 'orders']) await inside(name, 'publish', '--env', 'prod', '--yes');
    for (const name of ['platform', 'orders']) {
      const { code, text } = await inside(name, 'drift', '--env', 'prod');
      expect(code, text).toBe(0);
    }
  });

  it('lint without findings about what other repositories define', async () => {
    const { text } = await inside('orders', 'lint');
    expect(text).not.toMatch(/unknown-fragment|path-taken/);
  });

  it('name a selector of the project file that is wrong', async () => {
    repository('orders', {}, project(service.url, "    select: ['apis:orders*']\n"));
    const { code, text } = await inside('orders', 'plan', '--env', 'prod');
    expect({ code, text }).toMatchObject({ code: 2, text: expect.stringContaining('Did you mean api?') });
  });
});
