import { createArmClient } from '@apimkit/arm';
import { Artifacts, type JsonObject, ResourceId } from '@apimkit/model';
import { describe, expect, it } from 'vitest';
import { checkKeyVault } from './index.ts';

const vaultId = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/shop';
const role = '/subscriptions/s/providers/Microsoft.Authorization/roleDefinitions/reader';
const service = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.ApiManagement/service/shop';

/** What Azure answers, by method and path; anything else is a 404. */
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

async function check(
  azure: Azure,
  keyVault: JsonObject = { secretIdentifier: 'https://shop.vault.azure.net/secrets/key' },
) {
  const asked: string[] = [];
  const client = createArmClient({
    subscriptionId: 's',
    resourceGroup: 'rg',
    serviceName: 'shop',
    endpoint: 'http://127.0.0.1',
    fetch: async (request) => {
      const { host, pathname } = new URL(request.url);
      const path = decodeURIComponent(host === '127.0.0.1' ? pathname : `${host}${pathname}`);
      asked.push(path);
      const answer = azure[path] ?? 404;
      return typeof answer === 'number'
        ? Response.json(
            { error: { code: answer === 403 ? 'Forbidden' : 'SecretNotFound', message: 'no' } },
            { status: answer },
          )
        : Response.json(answer);
    },
  });
  const named = {
    id: new ResourceId('named-value', { namedValue: 'key' }),
    payload: { properties: { displayName: 'key', secret: true, keyVault } },
  };
  const found = await checkKeyVault(client, new Artifacts([named]));
  return { codes: found.map(({ code, severity }) => `${severity} ${code}`), found, asked };
}

describe('references to key vaults', () => {
  it('that hold are not spoken of, and no value of a secret is asked for', async () => {
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
      'access policies for somebody else',
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

  it('that are no vault of the cloud get no request', async () => {
    const { codes, asked } = await check(sound, { secretIdentifier: 'https://shop.evil.test/secrets/key' });
    expect(codes).toEqual(['info sync/vault-unchecked']);
    expect(asked.some((path) => path.includes('evil'))).toBe(false);
    expect((await check(sound, { secretIdentifier: 'nonsense' })).codes).toEqual(['error sync/vault-address']);
  });
});
