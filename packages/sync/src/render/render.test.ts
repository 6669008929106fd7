import { Artifacts, type Resource, ResourceId } from '@apimkit/model';
import { describe, expect, it } from 'vitest';
import { of, planFor, publishTo, testService } from '../fixtures/service.ts';
import { type Plan, planChanges, type Report, renderPlan, renderReport, type Step } from '../index.ts';

const planOf = (desired: readonly Resource[], live: readonly Resource[] = [], prune = false) =>
  planChanges({ desired: new Artifacts(desired), live: new Artifacts(live), prune });
const policy = (limit: number) => ({
  policy: `<policies><inbound><rate-limit calls="${limit}" renewal-period="60" /></inbound></policies>`,
});

describe('a plan as text', () => {
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
        '+ create api:shop  displayName "Shop", path "shop", serviceUrl "https://shop.example"',
        `  + create ${new ResourceId('api-policy', { api: 'shop' })}  lines 5`,
        `  + create ${new ResourceId('api-tag', { api: 'shop', tag: 't' })}`,
        '+ create product:gold  displayName "Gold", state "published"',
        `  + create ${new ResourceId('product-api', { product: 'gold', api: 'shop' })}`,
        '    without product-group:gold/administrators (the service creates it too, and publish removes it)',
        '+ create named-value:secret  displayName "secret", secret true',
        '+ create tag:t  displayName "T"',
        '',
        'Plan: 7 to create, 0 to update, 0 to delete, 0 unchanged.',
        'Publishing needs about 26 requests (7 writes, 2 deletes, 17 reads).',
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
    expect(text).toMatch(/^ {2}api:shop\n {2}~ update api-release:shop\/r\n {6}notes: "1" -> "2"\n/);
    expect(text).toContain('\n  ~ update api-policy:shop\n      inbound/rate-limit/@calls: "1" -> "2"');
    const one = renderPlan(planOf(both(2).slice(0, 2), both(1).slice(0, 2)));
    expect(one).toMatch(/^~ update api-policy:shop\n {4}inbound/);
  });

  it('shows what is deleted together with what', () => {
    const live = [
      of('product:gold', { displayName: 'G' }),
      of('subscription:s', { displayName: 'S', scope: '/products/gold' }),
    ];
    expect(renderPlan(planOf([], live, true))).toContain(
      '- delete product:gold\n  - together with 1 subscription (s)\n',
    );
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
    expect(renderPlan(plan, { verbose: true })).toContain('= keep tag:t  (unchanged)');
    expect(renderPlan(planOf([of('tag:t', { displayName: 'T' })]), { color: true })).toContain(
      '\u001b[32m+ create tag:t  displayName "T"\u001b[0m',
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
    expect(renderPlan(plan)).toContain('! blocked named-value:s  (its secret has no value)');
    expect(renderPlan(plan)).toMatch(/1 to create, 0 to update, 0 to delete, 0 unchanged, 1 blocked: no value\.$/m);
    expect(report.counts).toMatchObject({ done: 1, blocked: 1, unchanged: 0 });
    expect(renderReport(report)).toMatch(
      /^blocked: named-value:s: its secret has no value\nPublished: 1 done, .*, 1 blocked: no value;/,
    );
  });

  it('that only unchanged resources name block nothing else', async () => {
    const user = of('service-policy', {}, { policy: '<policies><inbound><a b="{{s}}" /></inbound></policies>' });
    const plan = planOf([secret, user], [user]);
    expect(plan.problems.map(({ code }) => code)).toEqual(['sync/unused-secret']);
    expect(planOf([secret, user]).problems.map(({ code }) => code)).toEqual(['sync/no-secret']);
  });
});

describe('a plan as text, step by step', () => {
  const steps = (...all: readonly Partial<Step>[]): Plan => ({
    steps: all.map((one) => ({
      key: one.id ?? '',
      op: 'update',
      id: 'tag:t',
      kind: 'tag',
      because: 'why',
      needs: [],
      ...one,
    })),
    problems: [],
    version: 1,
    summary: { create: 1, update: 2, delete: 3, keep: 4, blocked: 0 },
  });
  const lines = (...all: readonly Partial<Step>[]) =>
    renderPlan(steps(...all), { verbose: true })
      .split('\n')
      .slice(0, -2);

  it('counts every sort', () => {
    expect(renderPlan(steps())).toBe('Plan: 1 to create, 2 to update, 3 to delete, 4 unchanged.');
  });

  it.each<[Partial<Step>, readonly string[]]>([
    [{ op: 'create' }, ['+ create tag:t  (why)']],
    [{ op: 'create', highlights: {} }, ['+ create tag:t']],
    [{ op: 'create', highlights: { a: 1, b: 'x', c: [true] } }, ['+ create tag:t  a 1, b "x", c [true]']],
    [{ op: 'delete' }, ['- delete tag:t  (why)']],
    [{ op: 'keep' }, ['= keep tag:t  (why)']],
    [{ op: 'blocked' }, ['! blocked tag:t  (why)']],
    [{ op: 'delete', tidies: true }, ['  without tag:t (the service creates it too, and publish removes it)']],
    [{ op: 'update' }, ['~ update tag:t  (why)']],
    [{ changes: [{ path: 'a', before: 1, after: 2 }] }, ['~ update tag:t', '    a: 1 -> 2']],
    [{ changes: [{ path: 'a', after: 2 }] }, ['~ update tag:t', '    + a: 2']],
    [{ changes: [{ path: 'a', before: 1 }] }, ['~ update tag:t', '    - a: 1']],
    [{ changes: [{ path: 'a', before: null, after: 2 }] }, ['~ update tag:t', '    a: null -> 2']],
    [{ changes: [{ path: 'policy', before: 'x', after: 'y' }] }, ['~ update tag:t']],
    [
      { changes: [{ path: 'policy', before: 'x', after: 'y' }], text: '@@\n-x\n+y\n\n' },
      ['~ update tag:t', '    @@', '    -x', '    +y'],
    ],
    [{ because: 'import', op: 'update' }, ['~ update tag:t  (import)']],
  ])('%j', (step, expected) => expect(lines(step)).toEqual(expected));

  it('cuts long values, and no others', () => {
    const shown = (length: number) =>
      lines({ changes: [{ path: 'a', after: 'x'.repeat(length) }] })[1]?.replace('    + a: ', '') ?? '';
    expect(shown(118)).toBe(`"${'x'.repeat(118)}"`);
    expect(shown(119)).toBe(`"${'x'.repeat(116)}...`);
  });

  it('leaves the differences of a whole policy to its text', () => {
    const policyChanges = [
      { path: '', op: 'changed', before: 'x', after: 'y' },
      { path: 'inbound/a/@b', op: 'changed', before: '1', after: '2' },
    ] as const;
    const shown = lines({ changes: [], policyChanges });
    expect(shown).toHaveLength(2);
    expect(shown[1]).toMatch(/^ {4}inbound\/a\/@b/);
  });

  it('groups what is below an API, a product or the like, and no workspace', () => {
    const all = ['api-policy:a', 'tag:t', 'api:a;rev=2', 'api-operation:a;rev=2/get', 'product:p@w', 'tag:t@w'];
    expect(
      lines(...all.map((id, index) => ({ id, key: id, kind: id.replace(/:.*/, ''), because: String(index) }))),
    ).toEqual([
      '  api:a',
      '  ~ update api:a;rev=2  (2)',
      '  ~ update api-policy:a  (0)',
      '  ~ update api-operation:a;rev=2/get  (3)',
      '~ update product:p@w  (4)',
      '~ update tag:t  (1)',
      '~ update tag:t@w  (5)',
    ]);
    expect(lines({ id: 'api-policy:a', key: '1' }, { id: 'api:a', key: '2' })).toEqual([
      '~ update api:a  (why)',
      '  ~ update api-policy:a  (why)',
    ]);
  });

  it.each([
    ['create', 32],
    ['update', 33],
    ['delete', 31],
    ['keep', 90],
    ['blocked', 35],
  ] as const)('colours a %s', (op, code) => {
    expect(renderPlan(steps({ op }), { color: true, verbose: true })).toContain(`\u001b[${code}m`);
    expect(renderPlan(steps({ op }), { verbose: true })).not.toContain('\u001b');
  });
});

describe('a report as text', () => {
  const report = (steps: Report['steps'], blocked = 0): Report => ({
    steps,
    counts: { done: 1, failed: 2, skipped: 3, unchanged: 4, blocked },
    writes: 5,
    verified: true,
    notes: [],
  });
  it('shows that nothing was read back', () => {
    expect(renderReport({ ...report([]), verified: false })).toMatch(/; 5 write requests\. Not verified\.$/);
    const none = { done: 0, failed: 0, skipped: 0, unchanged: 4, blocked: 0 };
    expect(renderReport({ ...report([]), counts: none, verified: false })).not.toContain('verified');
  });

  it('prints what failed, and counts the rest', () => {
    expect(
      renderReport(
        report([
          { key: 'a', id: 'tag:a', op: 'create', outcome: 'done' },
          { key: 'b', id: 'tag:b', op: 'update', outcome: 'unchanged' },
          { key: 'c', id: 'tag:c', op: 'update', outcome: 'failed', error: 'no' },
          { key: 'd', id: 'tag:d', op: 'delete', outcome: 'skipped' },
        ]),
      ),
    ).toBe(
      'failed: update tag:c: no\nskipped: delete tag:d: \nPublished: 1 done, 2 failed, 3 skipped, 4 unchanged; 5 write requests.',
    );
    expect(renderReport(report([], 6))).toBe(
      'Published: 1 done, 2 failed, 3 skipped, 4 unchanged, 6 blocked: no value; 5 write requests.',
    );
  });
});
