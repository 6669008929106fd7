import { kinds, ResourceId } from '@apimkit/model';
import { describe, expect, it } from 'vitest';
import type { Fault, FaultRule } from '../fixtures/faults.ts';
import { artifactsOf, service, shopWith } from '../fixtures/faulty-service.ts';
import { extract, readService } from '../index.ts';
import { isUnread } from './unread.ts';

const specification = {
  openapi: '3.0.1',
  info: { title: 'Orders', version: '1' },
  paths: { '/a': { get: { operationId: 'a', responses: { 200: { description: 'ok' } } } } },
};
const files = {
  'policy.xml': '<policies><inbound /></policies>',
  'apis/orders/apiInformation.json': {
    properties: { displayName: 'Orders', path: 'orders', apiRevision: '1', isCurrent: true },
  },
  'apis/orders/specification.json': specification,
  'apis/orders/policy.xml': '<policies><inbound /></policies>',
  'apis/orders;rev=2/apiInformation.json': { properties: { displayName: 'Orders', path: 'orders', apiRevision: '2' } },
  'apis/orders;rev=2/specification.json': specification,
  'policy fragments/log/policyFragmentInformation.json': { properties: { format: 'rawxml' } },
  'policy fragments/log/policy.xml': '<fragment />',
  'products/gold/productInformation.json': { properties: { displayName: 'Gold' } },
  'products/gold/apis/orders/productApiInformation.json': {},
  'products/gold/groups/staff/productGroupInformation.json': {},
  'groups/staff/groupInformation.json': { properties: { displayName: 'Staff' } },
  'tags/beta/tagInformation.json': { properties: { displayName: 'beta' } },
  'tags/beta/apis/orders/tagApiInformation.json': {},
  'subscriptions/shop/subscriptionInformation.json': {
    properties: { displayName: 'Shop', scope: '/products/gold', state: 'active' },
  },
  'workspaces/w/workspaceInformation.json': { properties: { displayName: 'w' } },
  'workspaces/w/apis/inner/apiInformation.json': { properties: { displayName: 'Inner', path: 'inner' } },
};
const artifacts = artifactsOf(files);
const shop = shopWith(artifacts);
const { tree } = await extract(shop.connect().client);
const path = (url: string) => url.replace(`${service}/`, '').replace(/\?.*/, '');

/** Paths that an extract asks for, each once. */
const asked = await (async () => {
  const { client, seen } = shop.connect();
  await extract(client);
  return [...new Set(seen.map(({ url }) => path(url)).filter((one) => !one.startsWith('/exports')))];
})();
const isList = (one: string) =>
  !/(policy|orders|orders;rev=2|log|default|inner)$|^policies/.test(one) || /s$/.test(one);
const lists = asked.filter(isList);
const at = (one: string, fault: Fault): FaultRule => ({
  url: new RegExp(`/service/shop/${one.replaceAll(/[;.$=]/g, '\\$&')}\\?`),
  fault,
});
const internal = 'Request processing failed due to internal error';

describe('an extract', () => {
  // Every list once, and one list of each sort with each fault.
  const some = ['apis', 'products/gold/apis', 'tags/beta/apiLinks', 'workspaces/w/apis', 'apis/orders/revisions'];
  const single = ['policies/policy', 'apis/orders;rev=2', 'products/gold/wikis/default'];

  it('asks for lists and single resources', () => {
    expect(lists.length).toBeGreaterThan(15);
    expect(lists).toEqual(expect.arrayContaining(some));
    expect(asked).toEqual(expect.arrayContaining(single));
  });

  const faults: readonly (readonly [string, Fault])[] = [
    ['500', { as: 'status', status: 500, code: 'InternalServerError', message: internal }],
    ['405', { as: 'status', status: 405, code: 'MethodNotAllowed' }],
    ['404', { as: 'status', status: 404, code: 'ResourceNotFound' }],
    ['403', { as: 'status', status: 403, code: 'AuthorizationFailed' }],
    ['200 without a body', { as: 'answer', body: '' }],
    ['200 with {}', { as: 'answer', body: '{}' }],
    ['200 with a page', { as: 'answer', body: '<html/>' }],
    ['200 with an item without a name', { as: 'answer', body: '{"value":[{"properties":{}}]}' }],
    ['half a body', { as: 'cut-body' }],
    ['no response', { as: 'reset-before' }],
    [
      'a refusal by a tier that has the kind',
      { as: 'status', status: 400, code: 'MethodNotAllowedInPricingTier', message: 'Method not allowed' },
    ],
  ];
  it.each(faults)(
    'fails with the name of the list when the response is %s, and writes nothing',
    async (name, fault) => {
      for (const one of name === '500' ? lists : some)
        await expect(extract(shop.connect([at(one, fault)]).client, { existing: tree }), one).rejects.toThrow(
          `GET ${one}`,
        );
    },
  );

  it.each(faults.filter(([name]) => !/404|name/.test(name)))(
    'loses no file when the response for a single resource is %s',
    async (_, fault) => {
      for (const one of single) {
        const run = extract(shop.connect([at(one, fault)]).client, { existing: tree });
        if (/wikis/.test(one))
          await run.then(
            (extracted) => expect(extracted.tree).toEqual(tree),
            () => undefined,
          );
        else await expect(run, one).rejects.toThrow('GET ');
      }
    },
  );

  it.each(['apis', 'products', 'tags', 'groups', 'policyFragments', 'apis/orders/revisions', 'workspaces'])(
    'ends when the list of %s comes empty and something else shows that it is not',
    async (one) => {
      const run = extract(shop.connect([at(one, { as: 'empty-list' })]).client, { existing: tree });
      await expect(run).rejects.toThrow(/^GET \S+: 200 UnexpectedAnswer/);
    },
  );

  it.each(['groups', 'subscriptions'])('ends when the list of %s lacks what every service has', async (one) => {
    const { client } = shopWith().connect([at(one, { as: 'empty-list' })]);
    await expect(extract(client)).rejects.toThrow(`GET ${one}: 200 UnexpectedAnswer`);
  });

  it('ends when a list names what is not there', async () => {
    for (const one of ['policyFragments/log', 'apis/orders;rev=2']) {
      const rule = at(one, { as: 'status', status: 404, code: 'ResourceNotFound', message: 'Not found.' });
      await expect(extract(shop.connect([rule]).client, { existing: tree })).rejects.toThrow(
        /which does not exist; run again/,
      );
    }
  });
});

describe('a tier', () => {
  it.each(['Consumption', 'consumption'])(
    '%s that lacks kinds is asked once; they, and all below, are unread',
    async (tier) => {
      const consumption = shopWith(
        artifactsOf({ 'products/gold/productInformation.json': files['products/gold/productInformation.json'] }),
        { tier: 'Consumption' },
      );
      const { client, seen } = consumption.connect([
        { url: /\/service\/shop\?/, fault: { as: 'answer', body: JSON.stringify({ sku: { name: tier } }) } },
      ]);
      const snapshot = await readService(client);
      expect(snapshot.notes.map(({ code, severity }) => `${severity} ${code}`)).toEqual(
        Array(snapshot.notes.length).fill('info sync/unsupported'),
      );
      expect(seen.filter(({ url }) => path(url).startsWith('/'))).toHaveLength(1);
      expect(seen.filter(({ url }) => /products\/gold\/groups/.test(url))).toEqual([]);
      const unread = (id: ResourceId) => isUnread(id, snapshot);
      expect(unread(new ResourceId('group', { group: 'staff' }))).toBe(true);
      expect(unread(new ResourceId('product-group', { product: 'gold', group: 'staff' }))).toBe(true);
      expect(unread(new ResourceId('api', { api: 'inner' }, 'w'))).toBe(true);
      expect(unread(new ResourceId('api', { api: 'orders' }))).toBe(false);
      const kept = await extract(consumption.connect().client, { existing: tree });
      for (const [name, text] of tree)
        if (/^(groups|workspaces)|\/groups\//.test(name)) expect(kept.tree.get(name)).toBe(text);
      expect([...kept.tree.keys()].some((name) => name.startsWith('apis'))).toBe(false);
    },
  );

  it('is not asked for where nothing is refused', () => {
    expect(asked).not.toContain('');
    expect(kinds.some(({ absentIn }) => absentIn?.includes('Premium'))).toBe(false);
  });
});

describe('a wiki', () => {
  const wiki = artifactsOf({ ...files, 'products/gold/wikiInformation.json': { properties: { documents: [] } } });
  it('with status 500 is unknown: its file stays, and that is reported', async () => {
    const withWiki = shopWith(wiki);
    const { tree: whole } = await extract(withWiki.connect().client);
    const rule = at('products/gold/wikis/default', { as: 'status', status: 500, message: internal });
    const { tree: after, notes } = await extract(withWiki.connect([rule]).client, { existing: whole });
    expect(after).toEqual(whole);
    expect(notes).toMatchObject([
      {
        code: 'sync/unknown-absence',
        resource: 'product-wiki:gold',
        message: expect.stringContaining('product-wiki:gold'),
      },
    ]);
    const { tree: without } = await extract(shopWith(artifactsOf(files)).connect().client, { existing: whole });
    expect([...whole.keys()].filter((name) => !without.has(name))).toEqual(['products/gold/wikiInformation.json']);
  });
});
