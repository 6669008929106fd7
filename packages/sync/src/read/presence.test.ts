import { ResourceId } from '@apimkit/model';
import { describe, expect, it } from 'vitest';
import type { FaultRule } from '../fixtures/faults.ts';
import { artifactsOf, shopWith } from '../fixtures/faulty-service.ts';
import { extract, publish } from '../index.ts';
import { confirmAbsence, isThere } from './presence.ts';

const policy = '<policies><inbound><set-method>GET</set-method></inbound></policies>';
const files = {
  'policy.xml': policy,
  'tags/red/tagInformation.json': { properties: { displayName: 'red' } },
  'tags/red/products/gold/tagProductInformation.json': {},
  'products/gold/productInformation.json': { properties: { displayName: 'gold' } },
  'products/gold/policy.xml': policy,
  'apis/a/apiInformation.json': { properties: { displayName: 'a', path: 'a', type: 'http' } },
  'apis/a/wikiInformation.json': { properties: { documents: [] } },
  'workspaces/w/workspaceInformation.json': { properties: { displayName: 'w' } },
  'workspaces/w/policy.xml': policy,
  'workspaces/w/tags/blue/tagInformation.json': { properties: { displayName: 'blue' } },
  'workspaces/w/products/p/productInformation.json': { properties: { displayName: 'p' } },
  'workspaces/w/tags/blue/products/p/tagProductInformation.json': {},
};
const existing = new Map(
  Object.entries(files).map(([path, content]) => [
    path,
    typeof content === 'string' ? content : JSON.stringify(content),
  ]),
);
const notFound = { as: 'status', status: 404, code: 'ResourceNotFound' } as const;
const empty = { as: 'empty-list' } as const;
const at = (path: string) => new RegExp(`/service/shop/${path}\\?`);

describe('a file is not removed because', () => {
  it.each<[string, FaultRule]>([
    ['a policy of the service', { method: 'GET', url: at('policies/policy'), fault: notFound }],
    ['a policy of a product', { method: 'GET', url: at('products/gold/policies/policy'), fault: notFound }],
    ['a policy of a workspace', { method: 'GET', url: at('workspaces/w/policies/policy'), fault: notFound }],
    ['a wiki', { method: 'GET', url: at('apis/a/wikis/default'), fault: notFound }],
    ['a tag', { url: at('tags'), fault: empty }],
    ['a link', { url: at('tags/red/productLinks'), fault: empty }],
    ['a link in a workspace', { url: at('workspaces/w/tags/blue/productLinks'), fault: empty }],
    ['everything in a workspace', { url: at('workspaces'), fault: empty }],
  ])('one path responds that it does not exist: %s', async (_, rule) => {
    const shop = shopWith(artifactsOf(files));
    expect((await extract(shop.connect().client, { existing })).removed).toEqual([]);
    await expect(extract(shop.connect([rule]).client, { existing })).rejects.toThrow(/which exists.*run again/);
  });

  it('but it is gone when two responses agree, with one request for all that is deleted together', async () => {
    const { 'products/gold/productInformation.json': _, 'products/gold/policy.xml': __, ...rest } = files;
    const { 'tags/red/products/gold/tagProductInformation.json': ___, ...left } = rest;
    const { client, seen } = shopWith(artifactsOf(left)).connect();
    const { removed } = await extract(client, { existing });
    expect(removed).toHaveLength(3);
    expect(seen.filter(({ url }) => url.includes('/products/gold'))).toHaveLength(1);
  });
});

describe('a response that contradicts what exists fails the step:', () => {
  it('a delete that finds nothing', async () => {
    const shop = shopWith(artifactsOf(files));
    const kept = artifactsOf({ 'tags/green/tagInformation.json': { properties: { displayName: 'green' } } });
    const { client } = shop.connect([{ method: 'DELETE', url: at('products/gold'), fault: notFound }]);
    const { report } = await publish(client, kept, { prune: true });
    expect(report.steps.find(({ id }) => id === 'product:gold')).toMatchObject({
      outcome: 'failed',
      error: expect.stringContaining('but it exists'),
    });
    const lost: FaultRule = { method: 'DELETE', url: at('products/gold'), times: 1, fault: { as: 'reset-after' } };
    const again = await publish(shopWith(artifactsOf(files)).connect([lost]).client, kept, { prune: true });
    expect(again.report.steps.find(({ id }) => id === 'product:gold')?.outcome).toBe('done');
  });

  it.each(['products/gold/tags/red', 'workspaces/w/tags/blue/productLinks/p-blue'])(
    'a link that is reported as taken and is not: %s',
    async (path) => {
      const conflict = { as: 'status', status: 409, code: 'Conflict' } as const;
      const { client } = shopWith().connect([{ method: 'PUT', url: at(path), fault: conflict }]);
      const { report } = await publish(client, artifactsOf(files));
      expect(report.counts).toMatchObject({ failed: 1, skipped: 0 });
    },
  );
});

describe('whether something is there', () => {
  const shop = shopWith(artifactsOf(files));

  it.each<[string, string, boolean, string]>([
    ['a policy', 'product-policy:gold', true, 'GET products/gold/policies'],
    ['no policy', 'api-policy:a', false, 'GET apis/a/policies'],
    ['a tag', 'tag:red', true, 'GET tags/red'],
    ['no tag', 'tag:ghost', false, 'GET tags/ghost'],
    ['a link', 'product-tag:gold/red', true, 'HEAD products/gold/tags/red'],
    ['no link', 'product-tag:gold/ghost', false, 'HEAD products/gold/tags/ghost'],
    ['no link of products', 'product-api:gold/a', false, 'HEAD products/gold/apis/a'],
  ])('is asked by another path than the one that lists it: %s', async (_, id, there, request) => {
    const { client, seen } = shop.connect();
    expect(await isThere(client, ResourceId.parse(id))).toBe(there);
    expect(
      seen.map(({ method, url }) => `${method} ${url.replace(/^.*?service.shop./, '').replace(/\?.*/, '')}`),
    ).toEqual([request]);
  });

  it.each<[string, boolean, object | undefined]>([
    ['has the name that we give', true, undefined],
    [
      'has a name of its own',
      true,
      { value: [{ name: 'x' }, { name: 'own', properties: { productId: '/workspaces/w/products/p' } }] },
    ],
    [
      'is to something else',
      false,
      { value: [{ name: 'own', properties: { productId: '/workspaces/w/products/q' } }] },
    ],
  ])('is also known of a link in a workspace that %s', async (_, there, list) => {
    const link = ResourceId.parse('product-tag:p/blue@w');
    const rules: readonly FaultRule[] = list
      ? [
          { url: at('workspaces/w/tags/blue/productLinks/[^/]+'), fault: notFound },
          {
            url: at('workspaces/w/tags/blue/productLinks'),
            fault: { as: 'answer', status: 200, body: JSON.stringify(list) },
          },
        ]
      : [{ url: at('workspaces/w/tags/blue/productLinks'), fault: empty }];
    expect(await isThere(shop.connect(rules).client, link)).toBe(there);
  });
});

describe('what is gone', () => {
  const gone = artifactsOf({
    'products/ghost/productInformation.json': { properties: { displayName: 'ghost' } },
    'products/ghost/policy.xml': policy,
    'tags/ghost/tagInformation.json': { properties: { displayName: 'ghost' } },
    'tags/ghost/products/gold/tagProductInformation.json': {},
    'tags/red/apis/a/tagApiInformation.json': {},
    'apis/ghost/apiInformation.json': { properties: { displayName: 'ghost', path: 'ghost' } },
    'apis/ghost/operations/get/policy.xml': policy,
  });

  it('is checked unless its parent, or an end of it, is gone too', async () => {
    const { client, seen } = shopWith(artifactsOf(files)).connect();
    await confirmAbsence(client, gone);
    expect(seen.map(({ url }) => url.replace(/^.*?service.shop./, '').replace(/\?.*/, '')).sort()).toEqual([
      'apis/a/tags/red',
      'apis/ghost',
      'products/ghost',
      'tags/ghost',
    ]);
  });

  it('is not what has the name of something that is gone elsewhere', async () => {
    const elsewhere = artifactsOf({
      'tags/blue/tagInformation.json': { properties: { displayName: 'blue' } },
      'workspaces/w/tags/blue/products/p/tagProductInformation.json': {},
    }).filter(({ id }) => id.kind !== 'workspace');
    await expect(confirmAbsence(shopWith(artifactsOf(files)).connect().client, elsewhere)).rejects.toThrow(
      /no product-tag:p\/blue@w, which exists; run again/,
    );
  });
});
