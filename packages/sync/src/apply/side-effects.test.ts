import { type Artifacts, ResourceId } from '@apimkit/model';
import { describe, expect, it } from 'vitest';
import type { FaultRule } from '../fixtures/faults.ts';
import { artifactsOf, type Shop, service, shopWith } from '../fixtures/faulty-service.ts';
import { applyPlan, planPublish, publish } from '../index.ts';

const products = (...names: readonly string[]) =>
  Object.fromEntries(
    names.map((name) => [`products/${name}/productInformation.json`, { properties: { displayName: name } }]),
  );
const subscription = (name: string, product: string, displayName = name) => ({
  [`subscriptions/${name}/subscriptionInformation.json`]: {
    properties: { displayName, scope: `/products/${product}`, state: 'active' },
  },
});
const starter = artifactsOf(products('starter'));
/** A shop with customers, whose product the service linked to its administrators. */
const withCustomers = () =>
  shopWith(
    artifactsOf({ ...products('starter'), ...subscription('cust1', 'starter'), ...subscription('cust2', 'starter') }),
  );
const deletesIn = (seen: readonly { readonly method: string; readonly url: string }[]) =>
  seen.filter(({ method }) => method === 'DELETE').map(({ url }) => url.replace(`${service}/`, '').replace(/\?.*/, ''));
const list = (name: string) => new RegExp(`/service/shop/${name}\\?`);
const codes = (notes: readonly { readonly code?: string | undefined; readonly severity: string }[]) =>
  notes.map(({ code, severity }) => `${severity} ${code}`);

/** Adds a resource of another client to the service as soon as a request has passed. */
function meanwhile(shop: Shop, when: (request: Request) => boolean, path: string, body: object) {
  let done = false;
  return async (request: Request) => {
    const response = await shop.emulator.fetch(request);
    if (!done && when(request)) {
      done = true;
      const url = `http://127.0.0.1${service}/${path}?api-version=2024-05-01`;
      await shop.emulator.fetch(new Request(url, { method: 'PUT', body: JSON.stringify(body) }));
    }
    return response;
  };
}

describe('what the service makes with a new product', () => {
  it('is removed when this run made the product, and nothing else is', async () => {
    const shop = withCustomers();
    const before = shop.ids();
    const { client, seen } = shop.connect();
    const { report } = await publish(client, artifactsOf(products('starter', 'gold', 'silver')));
    expect(report.notes).toEqual([]);
    expect(shop.ids().filter((id) => !before.includes(id))).toEqual(['product:gold', 'product:silver']);
    expect(before.every((id) => shop.ids().includes(id))).toBe(true);
    expect(deletesIn(seen)).toHaveLength(4);
    // One reading before serves all, and those after are shared.
    expect(seen.filter(({ url }) => list('subscriptions').test(url)).length).toBeLessThanOrEqual(4);
  });

  it.each<[string, FaultRule]>([
    ['the list of products comes empty', { url: list('products'), fault: { as: 'empty-list' } }],
    ['the list of products fails', { url: list('products'), fault: { as: 'status', status: 500 } }],
    ['the list of products is refused', { url: list('products'), fault: { as: 'status', status: 403 } }],
    ['the list of products is cut', { url: list('products'), fault: { as: 'cut-body' } }],
  ])('causes no delete or write when %s: the run stops', async (_, rule) => {
    const shop = withCustomers();
    const before = shop.ids();
    const { client, seen } = shop.connect([rule]);
    await expect(publish(client, starter)).rejects.toThrow(/GET products/);
    expect(seen.filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(shop.ids()).toEqual(before);
  });

  it('causes no delete when products are empty and subscriptions cut off: the product exists, so the step fails', async () => {
    const shop = withCustomers();
    const before = shop.ids();
    const master = JSON.stringify({ value: [{ name: 'master', properties: { scope: '/', state: 'active' } }] });
    const { client, seen } = shop.connect([
      { url: list('products'), fault: { as: 'empty-list' } },
      { url: list('subscriptions'), fault: { as: 'answer', body: master } },
    ]);
    const { report } = await publish(client, starter);
    expect(report.steps.map(({ outcome }) => outcome)).toEqual(['failed', 'skipped']);
    expect(report.steps[0]?.error).toContain('plan again');
    expect(seen.filter(({ method }) => /PUT|PATCH|DELETE/.test(method))).toEqual([]);
    expect(shop.ids()).toEqual(before);
  });

  it.each<[string, FaultRule[]]>([
    ['the response is lost', [{ method: 'PUT', url: /products\/starter\?/, times: 1, fault: { as: 'reset-after' } }]],
    [
      'the first attempt fails',
      [{ method: 'PUT', url: /products\/starter\?/, times: 1, fault: { as: 'status', status: 503 } }],
    ],
    [
      'the service responds with 200',
      [{ method: 'PUT', url: /products\/starter\?/, fault: { as: 'answer', status: 200, body: '{}' } }],
    ],
    ['the list before fails', [{ url: list('subscriptions'), times: 1, fault: { as: 'status', status: 403 } }]],
  ])('stays and is reported when %s', async (name, rules) => {
    const shop = shopWith();
    const planned = await planPublish(shop.connect().client, starter);
    const { client, seen } = shop.connect(rules);
    const report = await applyPlan({ client, ...planned });
    // The link goes where the product is ours beyond doubt.
    const isOurs = name === 'the list before fails';
    expect(deletesIn(seen)).toEqual(isOurs ? ['products/starter/groups/administrators'] : []);
    expect(codes(report.notes)).toContain('error sync/side-effect-stays');
    expect(report.notes.map(({ message }) => message).join()).toMatch(
      /subscription:\w{24} appeared together with product:starter/,
    );
  });

  it('is not known when the list after fails, which is an error of the report', async () => {
    const shop = shopWith();
    const planned = await planPublish(shop.connect().client, starter);
    const rules: FaultRule[] = [{ url: list('subscriptions'), fault: { as: 'status', status: 500 } }];
    const { client, seen } = shop.connect(rules);
    const report = await applyPlan({ client, ...planned });
    expect(deletesIn(seen)).toEqual(['products/starter/groups/administrators']);
    expect(codes(report.notes)).toEqual(['error sync/side-effect-unknown']);
  });

  it.each<[string, string, object, number]>([
    ['with a name that people give', 'acme', { displayName: 'Acme' }, 1],
    ['with a display name', '0123456789abcdef01234567', { displayName: 'Acme' }, 1],
    ['of another owner', '0123456789abcdef01234567', { ownerId: '/users/acme' }, 1],
    ['that looks like the own one', '0123456789abcdef01234567', { ownerId: '/users/1' }, 0],
  ])(
    'is not confused with a subscription that another client creates at the same time %s',
    async (_, name, rest, own) => {
      const shop = shopWith();
      const body = { properties: { scope: '/products/starter', state: 'active', displayName: null, ...rest } };
      const fetch = meanwhile(
        shop,
        ({ method, url }) => method === 'PUT' && url.includes('/products/'),
        `subscriptions/${name}`,
        body,
      );
      const { client } = shop.connect([], { fetch });
      const { report } = await publish(client, starter);
      expect(shop.ids()).toContain(`subscription:${name}`);
      expect(shop.ids().filter((id) => id.startsWith('subscription:'))).toHaveLength(own === 1 ? 1 : 2);
      expect(report.notes.map(({ resource }) => resource)).toContain(`subscription:${name}`);
    },
  );

  it('is not confused with a subscription that was there before the product', async () => {
    const shop = shopWith();
    const planned = await planPublish(shop.connect().client, starter);
    const id = 'subscription:0123456789abcdef01234567';
    const { services, ...state } = shop.emulator.snapshot();
    const old = { id, payload: { properties: { scope: '/products/starter', ownerId: '/users/1' } } };
    shop.emulator.restore({
      ...state,
      services: Object.fromEntries(Object.entries(services).map(([key, all]) => [key, [...all, old]])),
    });
    await applyPlan({ client: shop.connect().client, ...planned });
    expect(shop.ids()).toEqual([id, 'product:starter']);
  });

  it('is left alone when another client creates the product between the plan and the publish', async () => {
    const shop = shopWith();
    const planned = await planPublish(shop.connect().client, starter);
    await publish(shop.connect().client, starter);
    const url = `http://127.0.0.1${service}/subscriptions/0123456789abcdef01234567?api-version=2024-05-01`;
    const body = JSON.stringify({ properties: { scope: '/products/starter', displayName: null } });
    await shop.emulator.fetch(new Request(url, { method: 'PUT', body }));
    const before = shop.ids();
    const { client, seen } = shop.connect();
    const report = await applyPlan({ client, ...planned });
    expect(report.counts.failed).toBe(1);
    expect(deletesIn(seen)).toEqual([]);
    expect(shop.ids()).toEqual(before);
  });

  it.each([
    [{ protect: ['subscription'] }, ['products/starter/groups/administrators'], 1],
    [{ protect: ['product-group'] }, [expect.stringMatching(/^subscriptions\//)], 1],
    [{ maxDeletes: 0 }, [], 2],
    [{ maxDeletes: 1 }, [expect.anything()], 1],
    [{ maxDeletes: 2 }, [expect.anything(), expect.anything()], 0],
  ])('stays and is reported where the guards %j forbid its removal', async (guards, deleted, notes) => {
    const { client, seen } = shopWith().connect();
    const { report } = await publish(client, starter, { guards });
    expect(deletesIn(seen)).toEqual(deleted);
    expect(codes(report.notes)).toEqual(Array(notes).fill('warning sync/side-effect-kept'));
    expect(report.counts.failed + report.counts.skipped).toBe(0);
  });
});

describe('the guards', () => {
  it('that kept what came with a product do not refuse the next plan for it', async () => {
    const shop = shopWith();
    const options = { prune: true, guards: { protect: ['subscription'] } };
    await publish(shop.connect().client, starter, options);
    const { plan, notes } = await planPublish(shop.connect().client, starter, options);
    expect(plan.problems).toEqual([]);
    expect(plan.summary.delete).toBe(0);
    expect(codes(notes)).toEqual(['info sync/left-over']);
  });

  it('are checked by the writer too, whatever the plan contains', async () => {
    const shop = withCustomers();
    const { plan, desired, live } = await planPublish(shop.connect().client, starter, { prune: true });
    expect(plan.steps.filter(({ op }) => op === 'delete').length).toBeGreaterThan(1);
    for (const guards of [{ protect: ['subscription'] }, { maxDeletes: 0 }]) {
      const { client, seen } = shop.connect();
      const report = await applyPlan({ client, plan, desired, live, guards });
      expect(deletesIn(seen).filter((path) => path.startsWith('subscriptions'))).toEqual([]);
      expect(report.counts.failed).toBeGreaterThan(0);
    }
  });
});

describe('a publish that was killed', () => {
  const killedAfterPut = async (artifacts: Artifacts) => {
    const shop = shopWith();
    const { client } = shop.connect([{ method: 'DELETE', fault: { as: 'status', status: 400 } }]);
    await publish(client, artifacts);
    return shop;
  };

  it('leaves what the next plan and publish report, and --prune deletes', async () => {
    const shop = await killedAfterPut(starter);
    const { notes, plan } = await planPublish(shop.connect().client, starter);
    expect(plan.summary).toMatchObject({ create: 0, update: 0, delete: 0 });
    expect(codes(notes)).toEqual(['info sync/left-over', 'info sync/left-over']);
    expect(notes.map(({ resource }) => resource)).toEqual([
      expect.stringMatching(/^subscription:[0-9a-f]{24}$/),
      'product-group:starter/administrators',
    ]);
    const pruned = await publish(shop.connect().client, starter, { prune: true });
    expect(pruned.notes).toEqual([]);
    expect(shop.ids()).toEqual(['product:starter']);
    expect((await planPublish(shop.connect().client, starter)).notes).toEqual([]);
  });

  it('does not make subscriptions of customers look left over', async () => {
    const { notes } = await planPublish(withCustomers().connect().client, starter);
    expect(notes.filter(({ resource }) => /cust/.test(resource ?? ''))).toEqual([]);
  });

  it('is not looked for where the files have no products: nothing more is read', async () => {
    const { client, seen } = withCustomers().connect();
    await planPublish(client, artifactsOf({ 'tags/a/tagInformation.json': { properties: { displayName: 'a' } } }));
    expect(seen.map(({ url }) => url.replace(`${service}/`, '').replace(/\?.*/, ''))).toEqual(['tags']);
  });
});

it('knows a product in a workspace as it knows others', async () => {
  const shop = shopWith();
  const files = artifactsOf({
    'workspaces/w/workspaceInformation.json': { properties: { displayName: 'w' } },
    'workspaces/w/products/p/productInformation.json': { properties: { displayName: 'p' } },
  });
  const { report } = await publish(shop.connect().client, files);
  expect(report.notes).toEqual([]);
  expect(shop.ids()).toEqual(['workspace:w', 'product:p@w']);
  expect(new ResourceId('product', { product: 'p' }, 'w').toString()).toBe('product:p@w');
});
