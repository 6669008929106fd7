import { Artifacts, putAt, type Resource, textAt } from '@apimkit/model';
import { stableText } from '@apimkit/model/internal';
import { readSpecification } from '@apimkit/openapi';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyKind, everyKindChanged, onRequest } from '../fixtures/every-kind.ts';
import { sound } from '../fixtures/leaning.ts';
import { of, stepsOf, type TestService, testService } from '../fixtures/service.ts';
import { applyPlan, type Changes, changesBetween, type PublishOptions, planPublish } from '../index.ts';

const inbound = (text: string) => ({ policy: `<policies><inbound>${text}</inbound></policies>` });
const document = (title: string, ...paths: readonly string[]) => {
  const text = JSON.stringify({
    openapi: '3.0.3',
    info: { title, version: '1' },
    paths: Object.fromEntries(
      paths.map((path) => [
        `/${path}`,
        { get: { operationId: path, summary: path, responses: { 200: { description: 'ok' } } } },
      ]),
    ),
  });
  const { specification } = readSpecification(text);
  return specification ? { specification } : {};
};
const api = (name: string): readonly Resource[] => [
  of(
    `api:${name}`,
    { displayName: name, path: `shop/${name}`, serviceUrl: 'https://a.example' },
    document(name, 'get', 'list'),
  ),
  of(`api-policy:${name}`, {}, inbound('<include-fragment fragment-id="f" />')),
  of(`api-operation-policy:${name}/get`, {}, inbound('<set-backend-service backend-id="b" />')),
  of(`api-operation-tag:${name}/list/t`),
  of(`api-tag:${name}/u`),
  of(`product-api:p/${name}`),
];
const pool: readonly Resource[] = [
  of('tag:t', { displayName: 'T' }),
  of('tag:u', { displayName: 'U' }),
  of('named-value:n', { displayName: 'n', value: 'x' }),
  of('named-value:secret', { displayName: 'secret', value: 'hidden', secret: true }),
  of('backend:b', { url: 'https://{{n}}.example', protocol: 'http' }),
  of('policy-fragment:f', {}, { policy: '<fragment><set-backend-service backend-id="b" /></fragment>' }),
  of('product:p', { displayName: 'P', subscriptionRequired: false }),
  of('product:q', { displayName: 'Q', subscriptionRequired: false }),
  of('product-policy:p', {}, inbound('<base />')),
  of('product-group:p/administrators'),
  ...api('a'),
  ...api('b'),
  of('subscription:s', { displayName: 'S', scope: '/products/q' }),
  of('workspace:w', { displayName: 'W' }),
  of('product:p@w', { displayName: 'P', subscriptionRequired: false }),
];

function edited(one: Resource): Resource {
  if (one.policy !== undefined)
    return { ...one, policy: one.policy.replace('>', '><!-- x -->').replace('</', '<rewrite-uri template="/" /></') };
  if (one.specification) return { ...one, ...document(one.id.name, 'list', 'new') };
  if (one.id.entry.association || textAt(one.payload, 'properties.scope') !== undefined) return one;
  if (textAt(one.payload, 'properties.value') !== undefined)
    return { ...one, payload: putAt(one.payload, 'properties.value', 'other') };
  return { ...one, payload: putAt(one.payload, 'properties.description', 'changed') };
}
const indexes = fc.uniqueArray(fc.nat({ max: pool.length - 1 }), { maxLength: 5 });
const state = fc
  .record({ without: indexes, changed: indexes })
  .map(({ without, changed }) =>
    sound(
      pool
        .map((one, index) => (changed.includes(index) ? edited(one) : one))
        .filter((_, index) => !without.includes(index)),
    ),
  );

/** What a service has, without times and generated keys. */
const statesOf = ({ emulator }: TestService) =>
  Object.fromEntries(
    Object.values(emulator.snapshot().services).flatMap((all) =>
      all.map(({ id, created: _, updated: _updated, ...one }) => [
        String(id),
        stableText(one).replaceAll(/"(primary|secondary)Key":"\w+"/g, ''),
      ]),
    ),
  );
async function apply(service: TestService, wanted: Artifacts, options: PublishOptions) {
  const client = service.connect();
  const planned = await planPublish(client, wanted, options);
  if (planned.plan.problems.some(({ severity }) => severity === 'error'))
    return { ...planned, failed: 0, refused: true };
  const report = await applyPlan({ client, ...planned });
  return { ...planned, failed: report.counts.failed + report.counts.skipped, refused: false };
}

describe('a publish of changes', () => {
  it('leaves the service as a publish of everything does', async () => {
    const seen = { applied: 0, deleted: 0, written: 0 };
    await fc.assert(
      fc.asyncProperty(state, state, async (one, other) => {
        const [before, after] = [new Artifacts(one), new Artifacts(other)];
        const [part, full] = [testService(), testService()];
        for (const service of [part, full]) expect((await apply(service, before, {})).failed).toBe(0);
        const changes = changesBetween(before, after);
        const [some, all] = [await apply(part, after, { changes }), await apply(full, after, { prune: true })];
        expect([some.refused, some.failed]).toEqual([all.refused, all.failed]);
        if (all.refused) return;
        expect(statesOf(part)).toEqual(statesOf(full));
        seen.applied += 1;
        seen.deleted += some.plan.summary.delete;
        seen.written += some.plan.summary.create + some.plan.summary.update;
        expect(stepsOf((await planPublish(part.connect(), after, { prune: true })).plan)).toEqual([]);
      }),
      { numRuns: 20, seed: 3 },
    );
    expect(seen.applied).toBeGreaterThan(8);
    expect(Math.min(seen.deleted, seen.written)).toBeGreaterThan(15);
  });

  const before = new Artifacts(pool);
  const changed = (id: string) => new Artifacts(pool.map((one) => (one.id.toString() === id ? edited(one) : one)));
  const without = (...ids: readonly string[]) => new Artifacts(pool.filter(({ id }) => !ids.includes(id.toString())));
  const planOf = async (after: Artifacts, live: Iterable<Resource> = pool, options: PublishOptions = {}) => {
    const client = testService(live).connect();
    const found = await planPublish(client, after, { changes: changesBetween(before, after), ...options });
    return { ...found, requests: Object.values(client.requests).reduce((sum, one) => sum + one, 0) };
  };

  it('reads little: one policy, one API', async () => {
    const policy = await planOf(changed('api-policy:a'));
    expect(stepsOf(policy.plan)).toEqual(['update api-policy:a']);
    expect(policy.plan.steps).toHaveLength(1);
    expect(policy.requests).toBeLessThanOrEqual(8);
    expect((await planOf(before)).plan.steps).toEqual([]);
  });

  it('deletes what was removed, if it is live, and never anything else', async () => {
    const extra = of('api-operation-policy:a/list', {}, inbound('<base />'));
    const gone = await planOf(without('api-operation-policy:a/get', 'product:q', 'subscription:s'), [
      ...pool,
      extra,
      of('tag:other', { displayName: 'O' }),
    ]);
    expect([...stepsOf(gone.plan)].sort()).toEqual([
      'delete api-operation-policy:a/get',
      'delete product:q',
      'delete subscription:s with product:q',
    ]);
    expect(stepsOf((await planOf(without('subscription:s'), [...without('subscription:s')])).plan)).toEqual([]);
  });

  it('updates each resource alone, of a revision or a workspace too', async () => {
    const live = new Artifacts(everyKind);
    const service = testService(live);
    const found: (readonly string[])[] = [];
    for (const one of everyKindChanged) {
      const changes = changesBetween(live, live.with([one]));
      const options = { include: onRequest, changes };
      const { plan } = await planPublish(service.connect(), live.with([one]), options);
      if (changes.changed.size > 0)
        found.push([one.id.toString(), ...stepsOf(plan).filter((step) => step.endsWith(` ${one.id}`))]);
    }
    expect(found.length).toBeGreaterThan(60);
    expect(found).toEqual(found.map(([id]) => [id, `update ${id}`]));
  });

  it.each(everyKind.filter(({ id }) => id.entry.association).map(({ id }) => id.toString()))(
    'deletes a link that was removed, and no other: %s',
    async (link) => {
      const live = new Artifacts(everyKind);
      const after = live.filter(({ id }) => id.toString() !== link);
      const { plan } = await planPublish(testService(live).connect(), after, { changes: changesBetween(live, after) });
      expect(stepsOf(plan)).toEqual([`delete ${link}`]);
    },
  );

  it('does not delete what a selection leaves out', async () => {
    const after = without('product:q', 'subscription:s', 'product-policy:p');
    const { plan } = await planOf(after, pool, { select: ['product:p'] });
    expect(stepsOf(plan)).toEqual(['delete product-policy:p']);
  });

  it('finds who uses what it deletes', async () => {
    const live = [
      ...pool,
      of('api:x', { displayName: 'X', path: 'x' }),
      of('api-policy:x', {}, inbound('<include-fragment fragment-id="f" />')),
    ];
    const after = new Artifacts(sound(pool.filter(({ id }) => id.toString() !== 'policy-fragment:f')));
    expect((await planOf(after, live)).plan.problems).toMatchObject([{ code: 'sync/in-use' }]);
  });

  it('adds what the service lacks although it did not change', async () => {
    const live = without('policy-fragment:f', 'api-policy:a', 'api-policy:b');
    const { plan } = await planOf(changed('api-policy:a'), live);
    expect(plan.problems).toEqual([]);
    expect(stepsOf(plan)).toEqual(['create policy-fragment:f', 'create api-policy:a']);
  });

  it('never deletes what the files describe', async () => {
    const client = testService(pool).connect();
    const changes = { changed: new Set<string>(), removed: before, renamed: [] };
    expect((await planPublish(client, before, { changes })).plan.steps).toEqual([]);
  });

  it('makes another revision current as a publish of everything does', async () => {
    const revision = (name: string, number: string) =>
      of(name, { displayName: 'A', path: 'a', apiRevision: number, description: `revision ${number}` });
    const one = new Artifacts([
      revision('api:a', '1'),
      of('api-policy:a', {}, inbound('<base />')),
      revision('api:a;rev=2', '2'),
    ]);
    const other = new Artifacts([
      revision('api:a', '2'),
      revision('api:a;rev=1', '1'),
      of('api-policy:a;rev=1', {}, inbound('<base />')),
    ]);
    const [part, full] = [testService(), testService()];
    for (const service of [part, full]) expect((await apply(service, one, {})).failed).toBe(0);
    await apply(part, other, { changes: changesBetween(one, other) });
    await apply(full, other, { prune: true });
    expect(statesOf(part)).toEqual(statesOf(full));
    const moved = new Artifacts([...other].map((api) => (api.id.name === 'a' ? revision('api:a', '3') : api)));
    expect([...changesBetween(other, moved).changed].sort()).toEqual([
      'apis/a',
      'apis/a;rev=1',
      'apis/a;rev=1/policies/policy',
    ]);
  });

  it('brings the named values with the secrets of a changed resource', () => {
    const logger = (description: string) =>
      of('logger:l', { loggerType: 'applicationInsights', description, credentials: { instrumentationKey: '{{n}}' } });
    const [one, other] = ['old', 'new'].map((text) => new Artifacts([...pool, logger(text)]));
    expect([...changesBetween(one ?? before, other ?? before).changed].sort()).toEqual(['loggers/l', 'namedvalues/n']);
  });

  it('reports new names', async () => {
    const after = new Artifacts(
      pool
        .map((one) =>
          one.id.toString() === 'product:q' ? of('product:r', { displayName: 'Q', subscriptionRequired: false }) : one,
        )
        .filter(({ id }) => id.kind !== 'subscription'),
    );
    const { notes } = await planOf(after);
    expect(notes).toContainEqual(
      expect.objectContaining({
        code: 'sync/renamed',
        message: expect.stringContaining('product:q has the new name product:r'),
      }),
    );
  });

  it.each<[string, Artifacts, Partial<Record<'changed' | 'removed', readonly string[]>>]>([
    ['a secret', changed('named-value:secret'), { changed: ['namedvalues/secret'] }],
    [
      'a comment in a policy',
      new Artifacts(
        pool.map((one) => (one.id.toString() === 'api-policy:a' ? { ...one, policy: `${one.policy}\n` } : one)),
      ),
      {},
    ],
    ['a link', without('api-tag:a/u'), { removed: ['api-tag:a/u'] }],
    [
      'a specification, with what an import resets',
      changed('api:b'),
      {
        changed: [
          'apis/b',
          'apis/b/policies/policy',
          'apis/b/operations/get/policies/policy',
          'apis/b/operations/list/tags/t',
          'apis/b/tags/u',
        ],
      },
    ],
  ])('sees %s', (_, after, expected) => {
    const found: Changes = changesBetween(before, after);
    expect([...found.changed].sort()).toEqual([...(expected.changed ?? [])].sort());
    expect([...found.removed].map(({ id }) => id.toString())).toEqual(expected.removed ?? []);
  });
});
