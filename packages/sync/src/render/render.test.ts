import { Artifacts, type Resource, ResourceId } from '@apimkit/model';
import { describe, expect, it } from 'vitest';
import { of, planFor, publishTo, testService } from '../fixtures/service.ts';
import { planChanges, renderPlan, renderReport } from '../index.ts';

const planOf = (desired: readonly Resource[], live: readonly Resource[] = [], prune = false) =>
  planChanges({ desired: new Artifacts(desired), live: new Artifacts(live), prune });
const policy = (limit: number) => ({
  policy: `<policies><inbound><rate-limit calls="${limit}" renewal-period="60" /></inbound></policies>`,
});

describe('a plan for people', () => {
  it('shows what is created, by API and product, with its main properties', () => {
    const plan = planOf([
      of('tag:t', { displayName: 'T' }),
      of('api:shop', { displayName: 'Shop', path: 'shop', serviceUrl: 'https://shop.example' }),
      of('api-policy:shop', {}, policy(1)),
      of('product:gold', { displayName: 'Gold', state: 'published' }),
      of('product-api:gold/shop'),
      of('api-tag:shop/t'),
      of('named-value:secret', { displayName: 'secret', secret: true, value: 'hunter2' }),
    ]);
    expect(renderPlan(plan)).toBe(
      [
        '+ create tag:t  displayName "T"',
        '+ create api:shop  displayName "Shop", path "shop", serviceUrl "https://shop.example"',
        `  + create ${new ResourceId('api-policy', { api: 'shop' })}  lines 5`,
        `  + create ${new ResourceId('api-tag', { api: 'shop', tag: 't' })}`,
        '+ create product:gold  displayName "Gold", state "published"',
        `  + create ${new ResourceId('product-api', { product: 'gold', api: 'shop' })}`,
        '    without product-group:gold/administrators  (the service makes it together with product:gold)',
        '+ create named-value:secret  displayName "secret", secret true',
        '',
        'Plan: 7 to create, 0 to update, 0 to delete, 0 unchanged.',
      ].join('\n'),
    );
  });

  it('heads changes below something that does not change itself', () => {
    const both = (limit: number) => [
      of('api:shop', { displayName: 'Shop', path: 'shop' }),
      of('api-policy:shop', {}, policy(limit)),
      of('api-release:shop/r', { notes: String(limit) }),
    ];
    const text = renderPlan(planOf(both(2), both(1)));
    expect(text).toMatch(/^ {2}api:shop\n {2}~ update api-policy:shop\n {6}inbound\/rate-limit\/@calls: "1" -> "2"\n/);
    expect(text).toContain('\n  ~ update api-release:shop/r\n      properties.notes: "1" -> "2"');
    const one = renderPlan(planOf(both(2).slice(0, 2), both(1).slice(0, 2)));
    expect(one).toMatch(/^~ update api-policy:shop\n {4}inbound/);
  });

  it('says what goes with what', () => {
    const live = [
      of('product:gold', { displayName: 'G' }),
      of('subscription:s', { displayName: 'S', scope: '/products/gold' }),
    ];
    expect(renderPlan(planOf([], live, true))).toContain('- delete subscription:s  (goes with product:gold)');
  });

  it('keeps the case of ids', () => {
    const at = (logger: string) => [of('diagnostic:azuremonitor', { loggerId: `/loggers/${logger}` })];
    const plan = planOf([...at('NewOne'), of('logger:NewOne', { loggerType: 'azureMonitor' })], at('OldOne'));
    expect(plan.steps.find(({ op }) => op === 'update')?.changes).toEqual([
      { path: 'properties.loggerId', before: '/loggers/OldOne', after: '/loggers/NewOne' },
    ]);
    const pool = (weight: number) =>
      of('backend:pool', { type: 'Pool', pool: { services: [{ id: '/backends/Blue', weight }] } });
    const blue = of('backend:Blue', { url: 'https://blue.example' });
    expect(planOf([pool(2), blue], [pool(1), blue]).steps.flatMap(({ changes }) => changes ?? [])).toEqual([
      { path: 'properties.pool.services./backends/Blue.weight', before: 1, after: 2 },
    ]);
    expect(planOf(at('oldone'), at('OldOne')).summary).toMatchObject({ update: 0, keep: 1 });
  });

  it('shows what is unchanged on request only, in colours when asked', () => {
    const plan = planOf([of('tag:t', { displayName: 'T' })], [of('tag:t', { displayName: 'T' })]);
    expect(renderPlan(plan)).toBe('Plan: 0 to create, 0 to update, 0 to delete, 1 unchanged.');
    expect(renderPlan(plan, { verbose: true })).toContain('  keep tag:t  (unchanged)');
    expect(renderPlan(planOf([of('tag:t', { displayName: 'T' })]), { color: true })).toContain(
      '\u001b[32m+ create tag:t\u001b[0m',
    );
  });
});

describe('a first publish', () => {
  it('deletes nothing, whatever the service makes by itself', async () => {
    const service = testService();
    const wanted = [of('product:p', { displayName: 'P', subscriptionRequired: false })];
    const plan = await planFor(service, wanted, { guards: { maxDeletes: 0, protect: ['product-group'] } });
    expect(plan.problems).toEqual([]);
    expect(plan.summary).toEqual({ create: 1, update: 0, delete: 0, keep: 0, blocked: 0 });
    expect(renderPlan(plan)).toContain('0 to delete');
  });
});

describe('secrets without a value', () => {
  const secret = of('named-value:s', { displayName: 's', secret: true });

  it('are blocked in the plan, the summary and the report', async () => {
    const { plan, report } = await publishTo(testService(), [secret, of('tag:t', { displayName: 'T' })]);
    expect(plan.summary).toEqual({ create: 1, update: 0, delete: 0, keep: 0, blocked: 1 });
    expect(renderPlan(plan)).toContain('! blocked named-value:s  (no value for its secret)');
    expect(renderPlan(plan)).toMatch(/1 to create, 0 to update, 0 to delete, 0 unchanged, 1 blocked: no value\.$/);
    expect(report.counts).toMatchObject({ done: 1, blocked: 1, unchanged: 0 });
    expect(renderReport(report)).toMatch(
      /^blocked: named-value:s: no value for its secret\nPublished: 1 done, .*, 1 blocked: no value;/,
    );
  });

  it('that only unchanged resources name block nothing else', async () => {
    const user = of('service-policy', {}, { policy: '<policies><inbound><a b="{{s}}" /></inbound></policies>' });
    const plan = planOf([secret, user], [user]);
    expect(plan.problems.map(({ code }) => code)).toEqual(['sync/unused-secret']);
    expect(planOf([secret, user]).problems.map(({ code }) => code)).toEqual(['sync/no-secret']);
  });
});
