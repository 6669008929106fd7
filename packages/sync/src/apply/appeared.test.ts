import { createArmClient } from '@apimkit/arm';
import { Artifacts, type Resource, ResourceId } from '@apimkit/model';
import type { JsonObject } from '@apimkit/openapi';
import { describe, expect, it } from 'vitest';
import { checked } from '../fixtures/checked.ts';
import { service, shopWith } from '../fixtures/faulty-service.ts';
import { of, publishTo, testService } from '../fixtures/service.ts';
import { publish } from '../index.ts';
import { ScopedSideEffects } from './side-effects.ts';

const address = {
  subscriptionId: '00000000-0000-0000-0000-000000000000',
  resourceGroup: 'g',
  serviceName: 's',
  endpoint: 'http://127.0.0.1',
};
const master = { name: 'master', properties: { scope: '/apis' } };
const gold = ResourceId.parse('product:gold');
const opaque = (digit: number) => `${digit}`.repeat(24);
const item = (name: string | undefined, more: JsonObject = {}): JsonObject => ({
  ...(name === undefined ? {} : { name }),
  properties: { scope: '/products/gold', ...more },
});

/** The result for items of a list that appear with a new product. */
async function brought(
  items: readonly JsonObject[],
  {
    before = [],
    created = true,
    desired = [],
    live = [],
  }: {
    before?: readonly JsonObject[] | undefined | 'unknown';
    created?: boolean;
    desired?: readonly Resource[];
    live?: readonly Resource[];
  } = {},
) {
  const lists: string[] = [];
  let now = before === 'unknown' ? [] : before;
  const client = createArmClient({
    ...address,
    fetch: checked(async ({ url }) => {
      const path = new URL(url).pathname.split('/service/s/')[1] ?? '';
      if (path === 'subscriptions') lists.push(path);
      // Everything that the items name is there.
      return Response.json(path === 'subscriptions' ? { value: [master, ...now] } : { name: path, properties: {} });
    }),
  });
  const effects = new ScopedSideEffects(client, new Artifacts(desired), new Artifacts(live));
  const known = before === 'unknown' ? undefined : await effects.before(gold, 'subscription');
  now = items;
  const { own, uncertain } = await effects.after(gold, 'subscription', known, created);
  return { own: own.map(String), uncertain: uncertain.map(({ id, reason }) => `${id}: ${reason}`), lists };
}

describe('a subscription that appears with a new product', () => {
  const one = item(opaque(1));
  const id = `subscription:${opaque(1)}`;

  it('is the one that the service made', async () => {
    expect(await brought([one])).toEqual({ own: [id], uncertain: [], lists: ['subscriptions', 'subscriptions'] });
    const now = item(opaque(1), { createdDate: new Date().toISOString() });
    expect((await brought([now])).own).toEqual([id]);
    expect((await brought([item(opaque(1), { createdDate: 'nonsense' })])).own).toEqual([id]);
  });

  it.each<[string, readonly JsonObject[], Parameters<typeof brought>[1], readonly string[]]>([
    [
      'people named',
      [item('acme')],
      {},
      ['subscription:acme: its name, display name or owner is not one that the service sets'],
    ],
    [
      'appears after an unknown list',
      [one],
      { before: 'unknown' },
      [`${id}: the list before the request could not be read`],
    ],
    [
      'appears with a product that may be of others',
      [one],
      { created: false },
      [`${id}: the service did not report that this run created product:gold`],
    ],
    [
      'has another one beside it',
      [one, item(opaque(2))],
      {},
      [id, `subscription:${opaque(2)}`].map((each) => `${each}: 2 of them appeared, and the service creates one`),
    ],
    ['is older', [item(opaque(1), { createdDate: '2001-01-01T00:00:00Z' })], {}, [`${id}: it is older than this run`]],
  ])('is left alone when it %s', async (_, items, more, uncertain) => {
    expect(await brought(items, more)).toMatchObject({ own: [], uncertain });
  });

  it.each<[string, readonly JsonObject[], Parameters<typeof brought>[1]]>([
    ['was there before', [one], { before: [one] }],
    ['is on the live side of the plan', [one], { live: [of(id)] }],
    ['is among the files', [one], { desired: [of(id)] }],
    ['is for something else', [item(opaque(1), { scope: '/products/silver' })], {}],
    ['has no name', [item(undefined)], {}],
  ])('is not reported when it %s', async (_, items, more) => {
    expect(await brought(items, more)).toMatchObject({ own: [], uncertain: [] });
  });
});

describe('a delete', () => {
  it('includes the subscriptions of a product, and reads nothing else for other kinds', async () => {
    const shop = shopWith(
      new Artifacts([
        of('product:gold', { displayName: 'G', subscriptionRequired: false }),
        of('tag:t', { displayName: 'T' }),
      ]),
    );
    const { client, seen } = shop.connect();
    await publish(client, new Artifacts(), { prune: true });
    const deletes = seen.filter(({ method }) => method === 'DELETE').map(({ url }) => url.replace(`${service}/`, ''));
    expect(deletes.find((url) => url.startsWith('products/gold?'))).toMatch(/deleteSubscriptions=true/);
    expect(deletes.find((url) => url.startsWith('tags/t?'))).not.toMatch(/delete/);
  });
});

describe('a response that the resource already exists', () => {
  const conflict = (path: RegExp) => ({
    respond: ({ method, url }: Request) =>
      method === 'PUT' && path.test(new URL(url).pathname)
        ? new Response('{"error":{"code":"Conflict","message":"there already"}}', { status: 409 })
        : undefined,
  });
  const all = [
    of('product:gold', { displayName: 'G', subscriptionRequired: false }),
    of('product-group:gold/administrators'),
  ];

  it('is what was wanted of a link, and a failure of anything else', async () => {
    const link = await publishTo(testService([], conflict(/groups\/administrators$/)), all);
    expect(link.report.counts).toMatchObject({ done: 2, failed: 0 });
    const tag = await publishTo(testService([], conflict(/tags\/t$/)), [of('tag:t', { displayName: 'T' })]);
    expect(tag.report.counts).toMatchObject({ done: 0, failed: 1 });
    const other = testService([], {
      respond: ({ method, url }) =>
        method === 'PUT' && url.includes('/groups/')
          ? new Response('{"error":{"code":"No"}}', { status: 400 })
          : undefined,
    });
    expect((await publishTo(other, all)).report.counts).toMatchObject({ done: 1, failed: 1 });
  });

  it('fails the create of a product that another client created in the meantime', async () => {
    const made = testService([], {
      respond: ({ method, url }) =>
        method === 'HEAD' && url.includes('/products/gold') ? new Response(null, { status: 200 }) : undefined,
    });
    const { report } = await publishTo(made, all.slice(0, 1));
    expect(report.steps[0]).toMatchObject({
      outcome: 'failed',
      error: expect.stringMatching(/^product:gold already exists: .*plan again$/),
    });
    expect([...made.held()]).not.toContain('product:gold');
  });
});

it('a note about what came along names it', async () => {
  const { report } = await publishTo(testService(), [of('product:gold', { displayName: 'Gold' })], {
    guards: { maxDeletes: 0 },
  });
  expect(report.notes.map(({ code, resource }) => `${code} ${resource}`).sort()).toEqual([
    'sync/side-effect-kept product-group:gold/administrators',
    expect.stringMatching(/^sync\/side-effect-kept subscription:[0-9a-f]{24}$/),
  ]);
  // The link is still there: that is not "done".
  expect(report.steps.map(({ op, outcome }) => `${op} ${outcome}`)).toEqual(['create done', 'delete unchanged']);
});
