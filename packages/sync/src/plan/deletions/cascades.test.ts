import { Artifacts, type ResourceId } from '@apimkit/model';
import { describe, expect, it } from 'vitest';
import { of, planFor, publishTo, stepsOf, testService, writesOf } from '../../fixtures/service.ts';
import { planChanges, planPublish } from '../../index.ts';

const gold = of('product:gold', { displayName: 'Gold' });
const tag = of('tag:t', { displayName: 'T' });
const keys = of('subscription:s1', { displayName: 'Customer', scope: '/products/gold' });
const onlyProducts = (id: ResourceId) => id.kind === 'product';
/** What a seeded service has of a product: without the subscription that the service makes by itself. */
const goldOnly = { ...gold, payload: { properties: { displayName: 'Gold', subscriptionRequired: false } } };

describe('the subscriptions of a product', () => {
  it('are deleted with it: listed, counted and guarded, also outside the selection', async () => {
    const service = testService([goldOnly, of('product-group:gold/administrators', {}), tag, keys]);
    const options = { prune: true, selection: onlyProducts };
    const plan = await planFor(service, [], options);
    expect(stepsOf(plan)).toContain('delete subscription:s1 with product:gold');
    expect(plan.summary.delete).toBe(3);
    expect(plan.problems).toEqual([]);
    const guarded = await planFor(service, [], { ...options, guards: { protect: ['subscription'] } });
    expect(guarded.problems).toMatchObject([{ code: 'sync/protected', resource: 'subscription:s1' }]);
    const limited = await planFor(service, [], { ...options, guards: { maxDeletes: 2 } });
    expect(limited.problems).toMatchObject([{ code: 'sync/too-many-deletes' }]);
  });

  it('that move to another product first, stay', async () => {
    const silver = of('product:silver', { displayName: 'Silver', subscriptionRequired: false });
    const moved = of('subscription:s1', { displayName: 'Customer', scope: '/products/silver' });
    const service = testService([goldOnly, silver, keys]);
    const { plan, report } = await publishTo(service, [silver, moved], { prune: true });
    expect(report.counts.failed + report.counts.skipped).toBe(0);
    const order = stepsOf(plan);
    expect(order.indexOf('update subscription:s1')).toBeLessThan(order.indexOf('delete product:gold'));
    expect(service.held()).toContain('subscription:s1');
  });

  it('that the files keep prevent it', async () => {
    const plan = await planFor(testService([goldOnly, keys]), [keys], { prune: true });
    expect(plan.problems).toMatchObject([
      { code: 'sync/needed', severity: 'error', message: expect.stringContaining('which this plan deletes') },
    ]);
  });
});

describe('an API', () => {
  const all = [
    of('api:shop', { displayName: 'Shop', path: 'shop' }),
    of('api-operation:shop/get', { displayName: 'Get', method: 'GET', urlTemplate: '/' }),
    of('api-operation-policy:shop/get', {}, { policy: '<policies><inbound /></policies>' }),
    of('api-policy:shop', {}, { policy: '<policies><inbound /></policies>' }),
    of('subscription:app', { displayName: 'App', scope: '/apis/shop' }),
    goldOnly,
    of('product-api:gold/shop'),
    of('product-group:gold/administrators'),
    tag,
    of('api-tag:shop/t'),
    of('gateway:edge'),
    of('gateway-api:edge/shop'),
  ];

  it('deletes its children and subscriptions; links are deleted separately', async () => {
    const service = testService(all);
    const rest = all.filter(({ id }) => id.names.api === undefined && id.kind !== 'subscription');
    const { plan, report } = await publishTo(service, rest, { prune: true });
    expect([...stepsOf(plan)].sort()).toEqual([
      'delete api-operation-policy:shop/get with api:shop',
      'delete api-operation:shop/get with api:shop',
      'delete api-policy:shop with api:shop',
      'delete api-tag:shop/t with api:shop',
      'delete api:shop',
      'delete gateway-api:edge/shop',
      'delete product-api:gold/shop',
      'delete subscription:app with api:shop',
    ]);
    expect(report.counts).toMatchObject({ done: 8, failed: 0, skipped: 0 });
    expect(stepsOf(await planFor(service, rest, { prune: true }))).toEqual([]);
  });

  it('takes its links along too when those are out of scope', async () => {
    const plan = await planFor(testService(all), [], { prune: true, selection: ({ kind }) => kind === 'api' });
    expect(stepsOf(plan)).toContain('delete product-api:gold/shop with api:shop');
    expect(stepsOf(plan)).toContain('delete gateway-api:edge/shop with api:shop');
    expect(stepsOf(plan)).not.toContain('delete product:gold');
  });
});

describe('a workspace', () => {
  it('deletes its content, including kinds that are captured only on request', async () => {
    const inside = [
      of('workspace:team', { displayName: 'Team' }),
      of('product:gold@team', { displayName: 'Gold', subscriptionRequired: false }),
      of('product-group:gold/administrators@team', {}),
      of('product-group:gold/administrators@team'),
      of('subscription:s@team', { displayName: 'S', scope: '/workspaces/team/products/gold' }),
      of('certificate:c@team', { data: 'x', password: 'y' }),
    ];
    const service = testService([...inside, of('certificate:c', { data: 'x', password: 'y' })]);
    const plan = await planFor(service, [], { prune: true });
    expect([...stepsOf(plan)].sort()).toEqual([
      'delete certificate:c@team with workspace:team',
      'delete product-group:gold/administrators@team with workspace:team',
      'delete product:gold@team with workspace:team',
      'delete subscription:s@team with workspace:team',
      'delete workspace:team',
    ]);
  });
});

describe('a delete', () => {
  it('is rejected if a cascading delete was not read', () => {
    const live = new Artifacts([goldOnly]);
    const plan = planChanges({ desired: new Artifacts(), live, prune: true, unread: new Set(['subscription']) });
    expect(plan.problems).toMatchObject([
      { code: 'sync/unseen', resource: 'product:gold', message: expect.stringContaining('subscription') },
    ]);
    const known = {
      desired: new Artifacts(),
      live,
      prune: true,
      unread: new Set(['subscription']),
      unseen: new Set<string>(),
    };
    expect(planChanges(known).problems).toEqual([]);
  });

  it('is refused when something outside the selection still uses the resource', async () => {
    const backend = of('backend:b', { url: 'https://b.example', protocol: 'http' });
    const user = of(
      'service-policy',
      {},
      { policy: '<policies><inbound><set-backend-service backend-id="b" /></inbound></policies>' },
    );
    const service = testService([backend, user]);
    const client = service.connect();
    const { plan } = await planPublish(client, new Artifacts(), {
      prune: true,
      selection: ({ kind }) => kind === 'backend',
    });
    expect(plan.problems).toMatchObject([{ code: 'sync/in-use', resource: 'backend:b' }]);
    expect(writesOf(client)).toBe(0);
    expect((await planFor(service, [], { prune: true })).problems).toEqual([]);
  });
});
