import { Artifacts } from '@apimkit/model';
import { describe, expect, it } from 'vitest';
import { of, planFor, publishTo, stepsOf, testService } from '../fixtures/service.ts';
import { selectionOf } from './selection.ts';

const inbound = (text: string) => ({ policy: `<policies><inbound>${text}</inbound></policies>` });
const shop = new Artifacts([
  of('tag:public', { displayName: 'Public' }),
  of('tag:internal', { displayName: 'Internal' }),
  of('named-value:host', { displayName: 'host', value: 'x' }),
  of('named-value:unused', { displayName: 'unused', value: 'x' }),
  of('backend:b', { url: 'https://{{host}}.example', protocol: 'http' }),
  of('policy-fragment:auth', {}, { policy: '<fragment><set-backend-service backend-id="b" /></fragment>' }),
  of('version-set:v', { displayName: 'V', versioningScheme: 'Segment' }),
  of('api:orders', { displayName: 'O', path: 'shop/orders', apiVersionSetId: '/apiVersionSets/v', apiVersion: 'v1' }),
  of('api:orders;rev=2', { displayName: 'O', path: 'shop/orders', apiRevision: '2' }),
  of('api-policy:orders', {}, inbound('<include-fragment fragment-id="auth" />')),
  of('api-operation:orders/get', { displayName: 'Get', method: 'GET', urlTemplate: '/' }),
  of('api-operation-policy:orders/get', {}, inbound('<base />')),
  of('api-tag:orders/public'),
  of('api:stock', { displayName: 'S', path: 'stock' }),
  of('api-policy:stock', {}, inbound('<base />')),
  of('api-operation:stock/list', { displayName: 'List', method: 'GET', urlTemplate: '/' }),
  of('api-operation-tag:stock/list/internal'),
  of('product:gold', { displayName: 'Gold' }),
  of('product-policy:gold', {}, inbound('<base />')),
  of('product-api:gold/orders'),
  of('product-api:gold/stock'),
  of('workspace:w', { displayName: 'W' }),
  of('api:team@w', { displayName: 'T', path: 'team' }),
]);
const orders = [
  'api:orders',
  'api:orders;rev=2',
  'api-policy:orders',
  'api-operation:orders/get',
  'api-operation-policy:orders/get',
  'api-tag:orders/public',
];
const names = (keys: ReadonlySet<string>) =>
  [...shop]
    .filter(({ id }) => keys.has(id.key))
    .map(({ id }) => id.toString())
    .sort();
const own = (...select: string[]) => names(selectionOf({ select }).own(shop));
const along = (...select: string[]) => {
  const selection = selectionOf({ select });
  const mine = selection.own(shop);
  return names(new Set([...selection.all(shop)].filter((key) => !mine.has(key))));
};

describe('a selector', () => {
  it.each<[string, readonly string[]]>([
    ['api:ord*', [...orders, 'product-api:gold/orders']],
    ['API:Orders', [...orders, 'product-api:gold/orders']],
    ['path:/shop/*', [...orders, 'product-api:gold/orders']],
    ['path:shop', []],
    ['product:gold', ['product:gold', 'product-policy:gold', 'product-api:gold/orders', 'product-api:gold/stock']],
    ['tag:public', ['tag:public', ...orders, 'product-api:gold/orders']],
    ['tag:internal', ['tag:internal', 'api-operation:stock/list', 'api-operation-tag:stock/list/internal']],
    [
      'kind:policies',
      ['api-policy:orders', 'api-policy:stock', 'api-operation-policy:orders/get', 'product-policy:gold'],
    ],
    ['kind:api-pol*', ['api-policy:orders', 'api-policy:stock']],
    ['workspace:w', ['workspace:w', 'api:team@w']],
    ['named-value:*', ['named-value:host', 'named-value:unused']],
    ['api-operation:stock/list', ['api-operation:stock/list', 'api-operation-tag:stock/list/internal']],
  ])('%s selects %j', (text, expected) => expect(own(text)).toEqual([...expected].sort()));

  it('selects what has the tag although only a specification describes the operation', () => {
    const artifacts = new Artifacts([
      of('api:a', { path: 'a' }),
      of('tag:t'),
      of('api-operation-policy:a/get', {}, inbound('')),
      of('api-operation-tag:a/get/t'),
    ]);
    const keys = selectionOf({ select: ['tag:t'] }).own(artifacts);
    expect([...artifacts].filter(({ id }) => keys.has(id.key)).map(String)).toHaveLength(3);
  });

  it('brings what its resources need: parents alone, targets with their content', () => {
    expect(along('api:orders')).toEqual([
      'backend:b',
      'named-value:host',
      'policy-fragment:auth',
      'product:gold',
      'tag:public',
      'version-set:v',
    ]);
    expect(along('kind:product-api').filter((one) => !orders.includes(one))).toEqual([
      'api-operation:stock/list',
      'api-policy:stock',
      'api:stock',
      'backend:b',
      'named-value:host',
      'policy-fragment:auth',
      'product:gold',
      'version-set:v',
    ]);
    expect(along('api-operation-policy:orders/get')).toEqual([
      'api-operation:orders/get',
      'api:orders',
      'version-set:v',
    ]);
  });

  it('excludes also from what is needed', () => {
    const selection = selectionOf({ select: ['api:*'], exclude: ['backend:*', 'api:stock'] });
    expect(names(selection.all(shop))).not.toEqual(expect.arrayContaining(['backend:b']));
    expect(names(selection.all(shop)).filter((one) => one.includes('stock'))).toEqual([]);
    const rest = selectionOf({ exclude: ['api:*'] });
    expect(names(rest.all(shop)).filter((one) => /orders|stock|team/.test(one))).toEqual([]);
    expect(names(rest.all(shop))).toContain('named-value:unused');
  });

  it('stays in the filter', () => {
    const filter = ({ kind }: { readonly kind: string }) => kind !== 'policy-fragment';
    expect(names(selectionOf({ select: ['api:orders'], filter }).all(shop))).not.toContain('policy-fragment:auth');
  });

  it.each([
    ['orders', 'sync/selector-shape', /PREFIX:PATTERN/],
    ['apis:orders', 'sync/selector-prefix', /Did you mean api\?/],
    ['nonsense:x', 'sync/selector-prefix', /Known: api, product, tag, workspace, kind, path, /],
    ['api:', 'sync/selector-pattern', /api:orders\*/],
  ])('%s is rejected', (text, code, help) => {
    const [found] = selectionOf({ select: [text] }).diagnostics;
    expect(found).toMatchObject({ code, help: expect.stringMatching(help) });
  });

  it.each([
    ['api:order', 'Did you mean api:orders?'],
    ['path:nowhere-near', 'Known: shop/orders, stock, team'],
    ['cache:x', 'There is nothing that cache: could match'],
  ])('%s matches nothing', (text, help) => {
    expect(selectionOf({ select: [text] }).unmatched([shop])).toMatchObject([{ code: 'sync/selects-nothing', help }]);
  });
});

describe('a publish of a selection', () => {
  it('deletes inside of the selection only, and nothing that files describe', async () => {
    const service = testService([
      ...shop,
      of('api:orders-old', { displayName: 'Old', path: 'old' }),
      of('api:other', { displayName: 'X', path: 'x' }),
    ]);
    const wanted = [...shop].filter(({ id }) => id.toString() !== 'api-tag:orders/public');
    const plan = await planFor(service, wanted, { prune: true, select: ['api:orders*'] });
    expect(plan.problems).toEqual([]);
    expect([...stepsOf(plan)].sort()).toEqual(['delete api-tag:orders/public', 'delete api:orders-old']);
    // The service still has the tag on the API, the files do not: the API is not selected, and it stays.
    expect(stepsOf(await planFor(service, wanted, { prune: true, select: ['tag:public'] }))).toEqual([
      'delete api-tag:orders/public',
    ]);
  });

  it('is rejected when a selector is wrong, or matches nothing', async () => {
    const service = testService(shop);
    expect((await planFor(service, shop, { select: ['api:nothing'] })).problems).toMatchObject([
      { code: 'sync/selects-nothing' },
    ]);
    expect((await planFor(service, shop, { select: ['apis:orders'] })).problems).toMatchObject([
      { code: 'sync/selector-prefix' },
    ]);
  });

  it('does not create an API without its policy', async () => {
    const service = testService();
    const options = { select: ['api-operation:stock/list'] };
    expect((await planFor(service, shop, options)).problems).toMatchObject([
      { code: 'sync/without-policy', message: expect.stringContaining('api-policy:stock') },
    ]);
    expect((await planFor(service, shop, { select: ['product:gold'] })).problems).toEqual([]);
    expect((await planFor(testService(shop), shop, options)).problems).toEqual([]);
    const { report } = await publishTo(service, shop, { select: ['product:gold'] });
    expect(report.counts).toMatchObject({ failed: 0, skipped: 0 });
  });
});
