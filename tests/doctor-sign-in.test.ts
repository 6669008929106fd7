import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DoctorInput, diagnose, type ServiceOptions } from '@apimkit/doctor';
import { createEmulator, type EmulatorOptions } from '@apimkit/emulator';
import type { Repository } from '@apimkit/repository/node';
import { openRepository } from '@apimkit/repository/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checked } from './checked.ts';
import { byId, subscription } from './doctor/run.ts';

const now = Date.parse('2026-01-01T12:00:00Z');
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const tokenWith = (claims: object) =>
  `${encoded({ alg: 'none' })}.${encoded({ tid: 'tenant-1', oid: 'object-1', aud: 'https://management.azure.com', exp: now / 1000 + 3600, ...claims })}.c2lnbmF0dXJl`;

/** Diagnoses a service in this process, with a sign-in. */
async function examine(
  options: Partial<ServiceOptions>,
  more: Partial<DoctorInput> & { readonly emulator?: EmulatorOptions; readonly respond?: Respond } = {},
) {
  const { emulator: behaviour, respond = () => undefined, ...input } = more;
  const emulator = createEmulator(behaviour);
  const { checks, isHealthy } = await diagnose({
    service: async () => ({
      ...{ subscriptionId: subscription, resourceGroup: 'rg', serviceName: 'shop', ...options },
      fetch: checked(async (request) => respond(request) ?? emulator.fetch(request)),
    }),
    now: () => now,
    ...input,
  });
  return { checks: byId(checks), isHealthy, text: JSON.stringify(checks) };
}
type Respond = (request: Request) => Response | undefined;

describe('the sign-in', () => {
  const withClaims = (claims: object) => examine({ credential: { token: tokenWith(claims) } });

  it('is described by the claims of its token, without the token', async () => {
    const token = tokenWith({});
    const { checks, isHealthy, text } = await examine({ credential: { token } });
    expect(isHealthy).toBe(true);
    expect(checks['sign-in']).toMatchObject({
      status: 'ok',
      detail: 'AZURE_BEARER_TOKEN, tenant tenant-1, object object-1, until 2026-01-01T13:00Z',
    });
    for (const part of token.split('.')) expect(text).not.toContain(part);
  });

  it.each([
    ['has expired', { exp: now / 1000 - 60 }, 'error', 'has expired'],
    ['ends soon', { exp: now / 1000 + 240 }, 'warning', 'ends in 4 min and cannot be renewed'],
    ['is for another service', { aud: 'https://graph.microsoft.com' }, 'error', 'is for https://graph.microsoft.com'],
  ])('with a token that %s', async (_, claims, status, detail) => {
    const { checks } = await withClaims(claims);
    expect(checks['sign-in']).toMatchObject({ status, detail: expect.stringContaining(detail) });
    expect(checks.service?.status).toBe(status === 'error' ? 'skipped' : 'ok');
  });

  it('that does not work is an error with the reason', async () => {
    const error = Object.assign(new Error('no az here'), { name: 'CredentialUnavailableError' });
    const { checks } = await examine({ credential: { getToken: () => Promise.reject(error) } });
    expect(checks['sign-in']).toMatchObject({ status: 'error', detail: expect.stringContaining('no az here') });
  });

  it('that never ends fails after the limit, and the other checks are reported', async () => {
    const { checks } = await examine({ credential: { getToken: () => new Promise(() => undefined) } }, { limit: 50 });
    expect(checks['sign-in']).toMatchObject({ status: 'error', detail: expect.stringContaining('no result within') });
    expect(checks.target?.status).toBe('ok');
  });

  it('names the account that needs a role', async () => {
    const emulator = { permissions: [{ actions: ['*/read'] }] };
    const { checks } = await examine({ credential: { token: tokenWith({}) } }, { emulator });
    expect(checks['role-write']?.fix).toContain('to the account object-1');
  });
});

describe('the service', () => {
  const credential = { token: tokenWith({}) };

  it('that was deleted can be restored', async () => {
    const deleted = { value: [{ name: 'SHOP', properties: { scheduledPurgeDate: '2026-01-09T00:00:00Z' } }] };
    const { checks } = await examine(
      { credential },
      {
        emulator: { services: [] },
        respond: ({ url }) => (url.includes('/deletedservices?') ? Response.json(deleted) : undefined),
      },
    );
    expect(checks.service).toMatchObject({
      status: 'error',
      fix: expect.stringContaining('restored until 2026-01-09'),
    });
  });

  it.each([
    ['Updating', 'warning'],
    ['Failed', 'error'],
  ])('in the state %s is %s', async (provisioningState, status) => {
    const respond: Respond = ({ url }) =>
      /service\/shop\?/.test(url)
        ? Response.json({ sku: { name: 'Basic', capacity: 2 }, location: 'X', properties: { provisioningState } })
        : undefined;
    const { checks } = await examine({ credential }, { respond });
    expect(checks.service).toMatchObject({
      status,
      detail: expect.stringContaining(`(2 units), X, ${provisioningState}`),
    });
  });

  it('that is not available is an error with its last response', async () => {
    const error = { error: { code: 'ServiceUnavailable', message: 'busy' } };
    const { checks } = await examine(
      { credential },
      {
        limit: 3000,
        respond: ({ url }) => (/service\/shop\?/.test(url) ? Response.json(error, { status: 503 }) : undefined),
      },
    );
    expect(checks.service).toMatchObject({ status: 'error', detail: '503 ServiceUnavailable: busy' });
  });

  it('that only accepts newer versions names the oldest one', async () => {
    const apiVersionConstraint = { minApiVersion: '2024-05-01' };
    const respond: Respond = ({ url }) => {
      if (/service\/shop\?/.test(url))
        return Response.json({ properties: { provisioningState: 'Succeeded', apiVersionConstraint } });
      const error = { error: { code: 'InvalidApiVersionParameter', message: 'no' } };
      return url.includes('/apis?') ? Response.json(error, { status: 400 }) : undefined;
    };
    const { checks } = await examine({ credential, apiVersion: '2022-08-01' }, { respond });
    expect(checks['api-version']?.fix).toMatch(/to 2024-05-01 or newer/);
  });
});

describe('a key vault', () => {
  const credential = { token: tokenWith({}) };
  const folder = mkdtempSync(join(tmpdir(), 'apimkit-vaults-'));
  let repository: Repository;
  beforeAll(async () => {
    mkdirSync(join(folder, 'named values/key'), { recursive: true });
    const keyVault = { secretIdentifier: 'https://shop.vault.azure.net/secrets/key' };
    writeFileSync(
      join(folder, 'named values/key/namedValueInformation.json'),
      JSON.stringify({ properties: { displayName: 'key', secret: true, keyVault } }),
    );
    repository = await openRepository(folder, { artifacts: folder });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('without the secret, or that the service may not read, is an error', async () => {
    const { checks } = await examine({ credential }, { repository: async () => repository });
    expect(checks['key-vaults']).toMatchObject({
      status: 'error',
      detail: expect.stringMatching(/shop.*; and \d more$/),
    });
  });

  it('is checked after the files were read, however long that takes', async () => {
    const slow = async () => {
      await new Promise((resolve) => setTimeout(resolve, 5500));
      return repository;
    };
    const { checks } = await examine({ credential }, { repository: slow, limit: 3000 });
    expect(checks.artifacts?.status).toBe('ok');
    expect(checks.service?.status).toBe('ok');
  });

  it('that cannot be checked is a warning', async () => {
    const identity = { principalId: 'own' };
    const forbidden = Response.json({ error: { code: 'Forbidden', message: 'no' } }, { status: 403 });
    const { checks } = await examine(
      { credential },
      {
        repository: async () => repository,
        respond: ({ url }) =>
          /service\/shop\?/.test(url)
            ? Response.json({ identity, properties: { provisioningState: 'Succeeded' } })
            : /vault\.azure\.net|\/resources\?/.test(url)
              ? forbidden.clone()
              : undefined,
      },
    );
    expect(checks['key-vaults']).toMatchObject({ status: 'warning', detail: expect.stringContaining('403') });
  });
});

it('shows no value that is secret by its variable', async () => {
  const error = Object.assign(new Error('rejected sw0rdfish-1 and sw0rdfish-2'), { name: 'AuthenticationError' });
  const { text } = await examine(
    { credential: { getToken: () => Promise.reject(error) } },
    { env: { AZURE_CLIENT_SECRET: 'sw0rdfish-1' }, secrets: ['sw0rdfish-2'] },
  );
  expect(text).toContain('rejected (masked) and (masked)');
});
