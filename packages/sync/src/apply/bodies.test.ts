import { Artifacts, type Resource, ResourceId } from '@apimkit/model';
import type { JsonObject } from '@apimkit/openapi';
import { describe, expect, it } from 'vitest';
import { service, shopWith } from '../fixtures/faulty-service.ts';
import { of } from '../fixtures/service.ts';
import { type PublishOptions, publish } from '../index.ts';
import { lockOf } from './bodies.ts';

/** The requests that turn one resource into another, without the responses. */
async function sent(wanted: Resource, live?: Resource, options: PublishOptions = {}) {
  const shop = shopWith(live && new Artifacts([live]));
  const { client, seen } = shop.connect();
  const { report } = await publish(client, new Artifacts([wanted]), options);
  expect(report.counts.failed).toBe(0);
  return seen
    .filter(({ method }) => /PUT|PATCH/.test(method))
    .map(({ method, url, body }) => ({
      method,
      path: url.replace(`${service}/`, '').replace(/\?.*/, ''),
      properties: (JSON.parse(body) as { properties: JsonObject }).properties,
    }));
}

describe('a secret that the files do not give', () => {
  const value = (more: JsonObject) => of('named-value:n', { displayName: 'n', ...more });
  const logger = (more: JsonObject) => of('logger:l', { loggerType: 'applicationInsights', ...more });
  const key = { credentials: { instrumentationKey: 'key-of-it' } };
  const vault = { keyVault: { secretIdentifier: 'https://v.vault.azure.net/secrets/s' } };
  const provider = (more: JsonObject) => of('identity-provider:aad', { type: 'aad', clientId: 'c', ...more });
  const subscription = (displayName: string) => of('subscription:s', { displayName, scope: '/apis', state: 'active' });

  it.each<[string, string, Resource, Resource]>([
    ['stays', 'PATCH', value({ secret: true, tags: ['t'] }), value({ secret: true, value: 'old' })],
    [
      'is written when they do give it',
      'PUT',
      value({ secret: true, value: 'new' }),
      value({ secret: true, value: 'old' }),
    ],
    ['is none when the value is plain', 'PUT', value({ value: 'new' }), value({ value: 'old' })],
    [
      'is none when it is in a vault',
      'PUT',
      value({ secret: true, tags: ['t'], ...vault }),
      value({ secret: true, ...vault }),
    ],
    ['stays, of a provider', 'PATCH', provider({ clientId: 'd' }), provider({ clientSecret: 's' })],
    [
      'is written, of a provider',
      'PUT',
      provider({ clientId: 'd', clientSecret: 'n' }),
      provider({ clientSecret: 's' }),
    ],
    ['stays, of a logger', 'PATCH', logger({ description: 'new' }), logger({ description: 'old', ...key })],
    [
      'is none where the logger has none',
      'PUT',
      logger({ loggerType: 'azureMonitor', description: 'new' }),
      logger({ loggerType: 'azureMonitor', description: 'old' }),
    ],
    ['is none when the service makes it', 'PUT', subscription('new'), subscription('old')],
    ['is none of a new resource', 'PUT', provider({ clientSecret: 's' }), of('tag:t', { displayName: 'T' })],
  ])('%s: %s', async (_, method, wanted, live) => {
    const writes = await sent(wanted, live);
    expect(writes.map((one) => one.method)).toEqual([method]);
    if (method === 'PATCH')
      expect(JSON.stringify(writes)).not.toMatch(/"(value|clientSecret|credentials|instrumentationKey)"/);
  });

  it('and that is one of several is left out of the write, and nothing else is', async () => {
    expect(await sent(provider({ clientId: 'd', allowedTenants: ['t'] }), provider({ clientSecret: 's' }))).toEqual([
      {
        method: 'PATCH',
        path: 'identityProviders/aad',
        properties: { type: 'aad', clientId: 'd', allowedTenants: ['t'] },
      },
    ]);
  });

  it('is shown by some kinds, and goes back as it was unless the files differ', async () => {
    const backend = (more: JsonObject) => of('backend:b', { url: 'https://b.example', protocol: 'http', ...more });
    const old = { query: { key: ['from-before'] } };
    const given = { query: { key: ['given-here'] } };
    const [kept] = await sent(backend({ title: 'new' }), backend({ credentials: old }));
    expect(kept?.properties.credentials).toEqual(old);
    const [changed] = await sent(backend({ title: 'new', credentials: given }), backend({ credentials: old }));
    expect(changed?.properties.credentials).toEqual(given);
    const [none] = await sent(backend({ title: 'new' }), backend({}));
    expect(none?.properties).not.toHaveProperty('credentials');
    const [plain] = await sent(of('tag:t', { displayName: 'new' }), of('tag:t', { displayName: 'old' }));
    expect(plain?.properties).toEqual({ displayName: 'new' });
  });
});

describe('a PATCH', () => {
  it('clears only what the files no longer contain', async () => {
    const provider = (more: JsonObject) => of('identity-provider:aad', { type: 'aad', clientId: 'c', ...more });
    const live = provider({ clientSecret: 's', signinTenant: 'old.example', allowedTenants: ['a'] });
    const [write] = await sent(provider({ clientId: 'd', allowedTenants: ['b'] }), live);
    expect(write).toMatchObject({ method: 'PATCH' });
    expect(write?.properties).toEqual({ type: 'aad', clientId: 'd', allowedTenants: ['b'], signinTenant: null });
  });
});

describe('a revision', () => {
  const api = (more: JsonObject) => ({ displayName: 'A', path: 'a', ...more });
  it('is marked as not current in every write, other resources are not', async () => {
    const revision = (description: string) => of('api:a;rev=2', api({ apiRevision: '2', description }));
    const shop = shopWith(new Artifacts([of('api:a', api({ apiRevision: '1' })), revision('old')]));
    const { client, seen } = shop.connect();
    await publish(client, new Artifacts([of('api:a', api({ apiRevision: '1', description: 'new' })), revision('new')]));
    const written = seen
      .filter(({ method }) => method === 'PUT')
      .map(({ url, body }) => [
        /apis\/([^?]+)/.exec(decodeURIComponent(url))?.[1],
        JSON.parse(body).properties.isCurrent,
      ]);
    expect(new Map(written as [string, unknown][]).get('a;rev=2')).toBe(false);
    expect(new Map(written as [string, unknown][]).get('a')).not.toBe(false);
  });
});

describe('the lock of a write', () => {
  const lock = (kind: string, names: Readonly<Record<string, string>>, workspace?: string) =>
    lockOf(new ResourceId(kind, names, workspace)).lock;
  it('is the same for an API, its revisions and what is below them, in any case', () => {
    const own = lock('api', { api: 'shop' });
    expect(own).toBeDefined();
    for (const one of [
      lock('api', { api: 'shop;rev=2' }),
      lock('api', { api: 'SHOP' }),
      lock('api-operation', { api: 'shop', operation: 'get' }),
      lock('api-operation-policy', { api: 'shop;rev=3', operation: 'get' }),
    ])
      expect(one).toBe(own);
  });
  it('differs between APIs and workspaces, and other kinds have none', () => {
    const locks = [
      lock('api', { api: 'a' }),
      lock('api', { api: 'b' }),
      lock('api', { api: 'a' }, 'v'),
      lock('api', { api: 'a' }, 'w'),
    ];
    expect(new Set(locks).size).toBe(4);
    expect(lockOf(new ResourceId('tag', { tag: 'a' }))).toEqual({});
  });
});
