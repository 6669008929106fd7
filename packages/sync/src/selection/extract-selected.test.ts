import { Artifacts, type FileTree, type Resource, ResourceId, readArtifacts, writeArtifacts } from '@apimkit/model';
import { describe, expect, it } from 'vitest';
import { of, testService } from '../fixtures/service.ts';
import { extract } from '../index.ts';
import { lookedFor } from './looked-for.ts';
import { selectionOf } from './selection.ts';

const inbound = (text: string) => ({ policy: `<policies><inbound>${text}</inbound></policies>` });
const api = (name: string, fragment = 'auth') => [
  of(`api:${name}`, { displayName: name, path: name }),
  of(`api-policy:${name}`, {}, inbound(`<include-fragment fragment-id="${fragment}" />`)),
  of(`api-operation:${name}/get`, { displayName: 'Get', method: 'GET', urlTemplate: '/' }),
  of(`api-operation-policy:${name}/get`, {}, inbound('<base />')),
];
const shop = [
  of('tag:public', { displayName: 'Public' }),
  of('named-value:host', { displayName: 'host', value: 'x' }),
  of('named-value:unused', { displayName: 'unused', value: 'x' }),
  of('backend:b', { url: 'https://{{host}}.example', protocol: 'http' }),
  of('policy-fragment:auth', {}, { policy: '<fragment><set-backend-service backend-id="b" /></fragment>' }),
  ...api('orders'),
  ...api('stock'),
  ...Array.from({ length: 10 }, (_, index) => api(`more-${index}`)).flat(),
  of('api-tag:orders/public'),
  of('product:gold', { displayName: 'Gold' }),
  of('product-policy:gold', {}, inbound('<base />')),
  of('product-api:gold/orders'),
  of('product-api:gold/stock'),
];
const read = async (select: readonly string[], more: Parameters<typeof extract>[1] = {}, live = shop) => {
  const client = testService(live).connect();
  const found = await extract(client, { select, ...more });
  const requests = Object.values(client.requests).reduce((sum, one) => sum + one, 0);
  return { ...found, requests, names: [...found.artifacts].map(({ id }) => id.toString()).sort() };
};
const files = (resources: Iterable<Resource>): FileTree => writeArtifacts(new Artifacts(resources), 'toolkit');
const needed = ['backend:b', 'named-value:host', 'policy-fragment:auth'];
const orders = ['api-operation-policy:orders/get', 'api-policy:orders', 'api-tag:orders/public', 'api:orders'];

describe('an extract of a selection', () => {
  it('reads the API, its links and what it needs, and no other API', async () => {
    const { names, requests } = await read(['api:orders']);
    expect(names).toEqual([...needed, ...orders, 'product-api:gold/orders', 'product:gold', 'tag:public'].sort());
    const all = await read(['api:*']);
    expect(requests).toBeLessThan(all.requests / 2);
  });

  it('follows links and tags in further rounds', async () => {
    const product = await read(['product:gold']);
    expect(product.names).toEqual(
      [
        ...needed,
        ...orders.filter((one) => !one.startsWith('api-tag')),
        ...orders.filter((one) => !one.startsWith('api-tag')).map((one) => one.replace('orders', 'stock')),
        'product-api:gold/orders',
        'product-api:gold/stock',
        'product-policy:gold',
        'product:gold',
      ].sort(),
    );
    expect((await read(['tag:public'])).names).toEqual(expect.arrayContaining([...orders, ...needed]));
    expect((await read(['kind:api-policy'])).names.filter((one) => one.includes('stock'))).toEqual([
      'api-policy:stock',
      'api:stock',
    ]);
    expect((await read(['path:/stock'])).names).toContain('api-operation-policy:stock/get');
    expect((await read(['api:orders'], { dependencies: false })).names).toEqual(
      [...orders, 'product-api:gold/orders'].sort(),
    );
    expect(
      (await read(['api:*'], { exclude: ['api:more-*', 'product:*'] })).names.filter((one) => /more|gold/.test(one)),
    ).toEqual([]);
  });

  it('removes files of what is selected and gone, and no others', async () => {
    const existing = files(shop);
    const live = shop.filter(
      ({ id }) => !/policy:(orders|stock)$|api:gold|unused|api:more-1|api\S*:more-1/.test(id.toString()),
    );
    const gone = async (...select: string[]) =>
      (await read(select, { existing }, live)).removed.map(({ id }) => id.toString()).sort();
    expect(await gone('api:orders')).toEqual(['api-policy:orders', 'product-api:gold/orders']);
    expect(await gone('api:more-1')).toEqual([
      'api-operation-policy:more-1/get',
      'api-operation:more-1/get',
      'api-policy:more-1',
      'api:more-1',
    ]);
    expect(await gone('kind:api-policy')).toEqual(['api-policy:more-1', 'api-policy:orders', 'api-policy:stock']);
    expect(await gone('named-value:*')).toEqual(['named-value:unused']);
    expect(await gone('backend:b')).toEqual([]);
  });

  it('keeps the files of an API that is only tagged differently', async () => {
    const existing = files(shop);
    const untagged = shop.filter(({ id }) => id.toString() !== 'api-tag:orders/public');
    const { removed, tree } = await read(['tag:public'], { existing }, untagged);
    expect(removed.map(({ id }) => id.toString())).toEqual(['api-tag:orders/public']);
    expect(readArtifacts(tree).artifacts.size).toBe(shop.length - 1);
    const excluded = await read([], { exclude: ['tag:public'], existing: files(untagged) }, shop);
    expect(excluded.removed).toEqual([]);
  });

  it('takes nothing for gone that it saw, or whose parent it did not read completely', () => {
    const old = new Artifacts(shop);
    const selection = selectionOf({ select: ['api:orders'] });
    const policy = ResourceId.parse('api-policy:orders');
    const seen = new Artifacts(shop.filter(({ id }) => id.kind === 'api'));
    const whole = new Set(['apis/orders']);
    expect(lookedFor(selection, { seen, whole }, old)(policy)).toBe(true);
    expect(lookedFor(selection, { seen, whole: new Set() }, old)(policy)).toBe(false);
    expect(lookedFor(selection, { seen: old, whole }, old)(policy)).toBe(false);
    expect(lookedFor(selection, { seen, whole }, old)(ResourceId.parse('api-policy:stock'))).toBe(false);
  });

  it('reports a selector that matches nothing', async () => {
    expect((await read(['api:odrers'])).notes).toMatchObject([
      { code: 'sync/selects-nothing', help: 'Did you mean api:orders?' },
    ]);
  });
});
