import { createArmClient } from '@apimkit/arm';
import { Artifacts, type Resource, ResourceId } from '@apimkit/model';
import type { JsonObject } from '@apimkit/openapi';
import { describe, expect, it } from 'vitest';
import { checked } from './fixtures/checked.ts';
import { checkKeyVault } from './index.ts';

const vaultId = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/shop';
const role = '/subscriptions/s/providers/Microsoft.Authorization/roleDefinitions/reader';
const service = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.ApiManagement/service/shop';

/** The responses of Azure, by method and path; anything else is a 404. */
interface Azure {
  readonly [path: string]: JsonObject | number | undefined;
}
const sound: Azure = {
  [service]: {
    identity: {
      principalId: 'own',
      userAssignedIdentities: { '/u': { clientId: 'client', principalId: 'assigned' } },
    },
  },
  '/subscriptions/s/resources': { value: [{ id: vaultId }] },
  [vaultId]: { id: vaultId, properties: { enableRbacAuthorization: true } },
  [`${vaultId}/providers/Microsoft.Authorization/roleAssignments`]: {
    value: [{ properties: { roleDefinitionId: role } }],
  },
  [role]: { properties: { permissions: [{ dataActions: ['Microsoft.KeyVault/vaults/secrets/*'] }] } },
  'shop.vault.azure.net/secrets/key/versions': { value: [{ id: 'v1', attributes: { enabled: true } }] },
};

const identifierOf = (vault: string) => `https://${vault}.vault.azure.net/secrets/key`;

/** A client of such an Azure, and what it asked for. */
function clientOf(azure: Azure) {
  const asked: string[] = [];
  const urls: string[] = [];
  const client = createArmClient({
    subscriptionId: 's',
    resourceGroup: 'rg',
    serviceName: 'shop',
    endpoint: 'http://127.0.0.1',
    fetch: checked(async (request) => {
      const { host, pathname } = new URL(request.url);
      const path = decodeURIComponent(host === '127.0.0.1' ? pathname : `${host}${pathname}`);
      asked.push(path);
      urls.push(request.url);
      const response = azure[path] ?? 404;
      return typeof response === 'number'
        ? Response.json(
            { error: { code: response === 403 ? 'Forbidden' : 'SecretNotFound', message: 'no' } },
            { status: response },
          )
        : Response.json(response);
    }),
  });
  return { client, asked, urls };
}

async function check(azure: Azure, keyVault: JsonObject = { secretIdentifier: identifierOf('shop') }) {
  const { client, asked } = clientOf(azure);
  const named = {
    id: new ResourceId('named-value', { namedValue: 'key' }),
    payload: { properties: { displayName: 'key', secret: true, keyVault } },
  };
  const found = await checkKeyVault(client, new Artifacts([named]));
  return { codes: found.map(({ code, severity }) => `${severity} ${code}`), found, asked };
}

describe('references to key vaults', () => {
  it('that are valid cause no finding, and no request for a secret value', async () => {
    const { codes, asked } = await check(sound);
    expect(codes).toEqual([]);
    expect(asked.some((path) => path.endsWith('/secrets/key'))).toBe(false);
  });

  it.each<[string, Azure, readonly string[]]>([
    ['a secret that is not there', { 'shop.vault.azure.net/secrets/key/versions': 404 }, ['error sync/vault-secret']],
    [
      'a secret without versions',
      { 'shop.vault.azure.net/secrets/key/versions': { value: [] } },
      ['error sync/vault-secret'],
    ],
    [
      'a disabled secret',
      { 'shop.vault.azure.net/secrets/key/versions': { value: [{ attributes: { enabled: false } }] } },
      ['error sync/vault-disabled'],
    ],
    [
      'a vault that we may not ask',
      { 'shop.vault.azure.net/secrets/key/versions': 403 },
      ['info sync/vault-unchecked'],
    ],
    ['a vault elsewhere', { '/subscriptions/s/resources': { value: [] } }, ['info sync/vault-unchecked']],
    ['a service without identity', { [service]: {} }, ['error sync/vault-identity']],
    [
      'an identity without the role',
      { [role]: { properties: { permissions: [{ dataActions: ['Microsoft.KeyVault/vaults/keys/*'] }] } } },
      ['error sync/vault-access'],
    ],
    [
      'a role that excludes it',
      {
        [role]: {
          properties: {
            permissions: [
              { dataActions: ['*'], notDataActions: ['Microsoft.KeyVault/vaults/secrets/getSecret/action'] },
            ],
          },
        },
      },
      ['error sync/vault-access'],
    ],
    [
      'access policies for another principal',
      {
        [vaultId]: {
          id: vaultId,
          properties: { accessPolicies: [{ objectId: 'x', permissions: { secrets: ['get'] } }] },
        },
      },
      ['error sync/vault-access'],
    ],
    [
      'access policies for the service',
      {
        [vaultId]: {
          id: vaultId,
          properties: { accessPolicies: [{ objectId: 'OWN', permissions: { secrets: ['Get'] } }] },
        },
      },
      [],
    ],
  ])('%s', async (_, change, expected) => {
    expect((await check({ ...sound, ...change })).codes).toEqual(expected);
  });

  it('name the identity that they use', async () => {
    const identifier = { secretIdentifier: 'https://shop.vault.azure.net/secrets/key' };
    expect((await check(sound, { ...identifier, identityClientId: 'CLIENT' })).codes).toEqual([]);
    expect((await check(sound, { ...identifier, identityClientId: 'other' })).codes).toEqual([
      'error sync/vault-identity',
    ]);
  });

  it('that are not a vault of the cloud cause no request', async () => {
    const { codes, asked } = await check(sound, { secretIdentifier: 'https://shop.evil.test/secrets/key' });
    expect(codes).toEqual(['info sync/vault-unchecked']);
    expect(asked.some((path) => path.includes('evil'))).toBe(false);
    expect((await check(sound, { secretIdentifier: 'nonsense' })).codes).toEqual(['error sync/vault-address']);
  });
});

describe('a finding about a reference to a key vault', () => {
  const identifier = 'https://shop.vault.azure.net/secrets/key';
  const messages = async (change: Azure, keyVault?: JsonObject) =>
    (await check({ ...sound, ...change }, keyVault)).found.map(({ message, file, resource }) => [
      message,
      resource,
      file,
    ]);

  it.each<[string, Azure, JsonObject | undefined, RegExp]>([
    [
      'no secret',
      { 'shop.vault.azure.net/secrets/key/versions': 404 },
      undefined,
      /^Key vault shop has no secret key, which named-value:key needs$/,
    ],
    [
      'an unexpected response',
      { 'shop.vault.azure.net/secrets/key/versions': { value: 'x' } },
      undefined,
      /has no secret key/,
    ],
    [
      'no right to ask the vault',
      { 'shop.vault.azure.net/secrets/key/versions': 403 },
      undefined,
      /key vault shop has the secret key for named-value:key: you have no permission to read it \(403\)$/,
    ],
    [
      'no sign-in for the vault',
      { 'shop.vault.azure.net/secrets/key/versions': 401 },
      undefined,
      /key vault shop has the secret key for named-value:key: you have no permission to read it \(401\)$/,
    ],
    [
      'a vault that fails',
      { 'shop.vault.azure.net/secrets/key/versions': 400 },
      undefined,
      /key vault shop has the secret key for named-value:key: SecretNotFound: /,
    ],
    [
      'no vault to see',
      { '/subscriptions/s/resources': { value: [] } },
      undefined,
      /permissions on key vault shop for named-value:key: the subscription of the service has no key vault shop that you can read$/,
    ],
    [
      'an odd list of vaults',
      { '/subscriptions/s/resources': {} },
      undefined,
      /has no key vault shop that you can read$/,
    ],
    [
      'no right to list vaults',
      { '/subscriptions/s/resources': 403 },
      undefined,
      /permissions on key vault shop for named-value:key: you have no permission to read vaults \(403\)$/,
    ],
    [
      'vaults that cannot be listed',
      { '/subscriptions/s/resources': 400 },
      undefined,
      /permissions on key vault shop for named-value:key: SecretNotFound: /,
    ],
    [
      'no right to read roles',
      { [`${vaultId}/providers/Microsoft.Authorization/roleAssignments`]: 403 },
      undefined,
      /permissions on key vault shop for named-value:key: you have no permission to read it \(403\)$/,
    ],
    ['no identity', { [service]: {} }, undefined, /has no identity of its own$/],
    [
      'no such identity',
      {},
      { secretIdentifier: identifier, identityClientId: 'other' },
      /has no identity with the client id other$/,
    ],
    [
      'identities without a principal',
      { [service]: { identity: { principalId: 'own' } } },
      { secretIdentifier: identifier, identityClientId: 'client' },
      /has no identity with the client id client$/,
    ],
    [
      'no access',
      { [role]: { properties: {} } },
      undefined,
      /^The service has no permission to read the secrets of key vault shop, which named-value:key needs$/,
    ],
  ])('%s', async (_, change, keyVault, expected) => {
    expect(await messages(change, keyVault)).toEqual([[expect.stringMatching(expected), 'named-value:key', undefined]]);
  });

  it('has the file of the reference', async () => {
    const named = (secretIdentifier: string): Resource => ({
      id: new ResourceId('named-value', { namedValue: 'key' }),
      payload: { properties: { displayName: 'key', secret: true, keyVault: { secretIdentifier } } },
      files: ['named values/key.json'],
    });
    const { client } = clientOf({ ...sound, 'shop.vault.azure.net/secrets/key/versions': 404 });
    for (const one of [named('nonsense'), named(identifier)])
      expect(await checkKeyVault(client, new Artifacts([one]))).toMatchObject([{ file: 'named values/key.json' }]);
  });

  it('costs no request where nothing refers to a vault, and one look at each vault', async () => {
    const { client, asked } = clientOf(sound);
    const plain = {
      id: new ResourceId('named-value', { namedValue: 'plain' }),
      payload: { properties: { displayName: 'p', value: 'x' } },
    };
    expect(await checkKeyVault(client, new Artifacts([plain]))).toEqual([]);
    expect(asked).toEqual([]);
    const named = ['one', 'two'].map((name) => ({
      id: new ResourceId('named-value', { namedValue: name }),
      payload: { properties: { displayName: name, secret: true, keyVault: { secretIdentifier: identifier } } },
    }));
    expect(await checkKeyVault(client, new Artifacts(named))).toEqual([]);
    expect(asked.filter((path) => path === '/subscriptions/s/resources')).toHaveLength(1);
  });

  it.each([
    ['https://shop.vault.azure.net/secrets/key/0123', true],
    ['HTTPS://shop.vault.azure.net/secrets/key', true],
    ['http://shop.vault.azure.net/secrets/key', false],
    ['see https://shop.vault.azure.net/secrets/key', false],
    ['https://shop.vault.azure.net/keys/key', false],
    ['https://shop.vault.azure.net/secrets/', false],
    ['https://shop/secrets/key', false],
    ['https://shop.vault.azure.net/x/secrets/key', false],
  ])('knows an address of a secret: %s: %s', async (secretIdentifier, isAddress) => {
    const { codes } = await check(sound, { secretIdentifier });
    expect(codes).toEqual(isAddress ? [] : ['error sync/vault-address']);
  });
});

describe('who may read a vault', () => {
  const policies = (...accessPolicies: readonly JsonObject[]) => ({
    [vaultId]: { id: vaultId, properties: { accessPolicies } },
  });
  const permissions = (...all: readonly JsonObject[]) => ({ [role]: { properties: { permissions: all } } });
  const get = 'Microsoft.KeyVault/vaults/secrets/getSecret/action';

  it.each<[string, Azure, boolean]>([
    ['by a policy to get', policies({ objectId: 'own', permissions: { secrets: ['list', 'get'] } }), true],
    ['by a policy for all', policies({ objectId: 'own', permissions: { secrets: ['All'] } }), true],
    [
      'by one policy of several',
      policies(
        { objectId: 'x', permissions: { secrets: ['get'] } },
        { objectId: 'own', permissions: { secrets: ['get'] } },
      ),
      true,
    ],
    ['not by a policy to list', policies({ objectId: 'own', permissions: { secrets: ['list'] } }), false],
    [
      'not by a policy with a longer word',
      policies({ objectId: 'own', permissions: { secrets: ['getall', 'forget'] } }),
      false,
    ],
    ['not by a policy on keys', policies({ objectId: 'own', permissions: { keys: ['get'] } }), false],
    ['not by no policies', { [vaultId]: { id: vaultId, properties: {} } }, false],
    ['by the exact action', permissions({ dataActions: [get] }), true],
    ['by everything', permissions({ dataActions: ['*'] }), true],
    ['by a part of it, in any case', permissions({ dataActions: ['microsoft.keyvault/*/GETSECRET/action'] }), true],
    ['by one of several actions', permissions({ dataActions: ['x', get] }), true],
    ['by one permission of several', permissions({ dataActions: ['x'] }, { dataActions: [get] }), true],
    ['not by the beginning of it', permissions({ dataActions: ['Microsoft.KeyVault/vaults/secrets'] }), false],
    ['not by the end of it', permissions({ dataActions: ['secrets/getSecret/action'] }), false],
    [
      'not by dots as wildcards',
      permissions({ dataActions: ['Microsoft.KeyVault.vaults/secrets/getSecret/action'] }),
      false,
    ],
    ['not by actions of management', permissions({ actions: ['*'] }), false],
    [
      'not where it is taken out',
      permissions({ dataActions: ['*'], notDataActions: ['Microsoft.KeyVault/vaults/secrets/*'] }),
      false,
    ],
    [
      'where something else is taken out',
      permissions({ dataActions: ['*'], notDataActions: ['Microsoft.KeyVault/vaults/keys/*'] }),
      true,
    ],
    ['not without assignments', { [`${vaultId}/providers/Microsoft.Authorization/roleAssignments`]: {} }, false],
    [
      'not by an assignment of nothing',
      { [`${vaultId}/providers/Microsoft.Authorization/roleAssignments`]: { value: [{}] } },
      false,
    ],
  ])('%s', async (_, change, may) => {
    expect((await check({ ...sound, ...change })).codes).toEqual(may ? [] : ['error sync/vault-access']);
  });

  it('is asked for the principal of the service, with one request a role', async () => {
    const assignments = `${vaultId}/providers/Microsoft.Authorization/roleAssignments`;
    const twice = { value: [1, 2].map(() => ({ properties: { roleDefinitionId: role } })) };
    const { client, asked, urls } = clientOf({ ...sound, [assignments]: twice });
    const named = {
      id: new ResourceId('named-value', { namedValue: 'key' }),
      payload: {
        properties: { displayName: 'key', secret: true, keyVault: { secretIdentifier: identifierOf('shop') } },
      },
    };
    expect(await checkKeyVault(client, new Artifacts([named]))).toEqual([]);
    expect(asked.filter((path) => path === role)).toHaveLength(1);
    const filters = urls.map((url) => new URL(url).searchParams.get('$filter') ?? '');
    expect(filters).toContain("assignedTo('own')");
    expect(filters).toContain("resourceType eq 'Microsoft.KeyVault/vaults' and name eq 'shop'");
    expect(urls.filter((url) => url.includes('/versions?')).join()).toMatch(/api-version=7\.\d/);
  });
});
