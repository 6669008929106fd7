import { Artifacts, type Resource } from '@apimkit/model';
import { type JsonObject, readSpecification } from '@apimkit/openapi';
import { describe, expect, it } from 'vitest';
import { of, planFor, testService } from '../fixtures/service.ts';
import { callerWarnings, planChanges } from '../index.ts';

const specified = (...operations: readonly string[]) => {
  const paths = Object.fromEntries(
    operations.map((name) => [`/${name}`, { get: { operationId: name, responses: { 200: { description: 'OK' } } } }]),
  );
  const text = JSON.stringify({ openapi: '3.0.1', info: { title: 'Orders', version: '1' }, paths });
  const { specification } = readSpecification(text);
  if (!specification) throw new Error('the specification cannot be read');
  return { specification };
};
const api = (more: JsonObject = {}, extra: Partial<Resource> = {}) =>
  of('api:orders', { displayName: 'Orders', path: 'orders', subscriptionRequired: false, ...more }, extra);
const product = (more: JsonObject = {}) => of('product:gold', { displayName: 'Gold', state: 'published', ...more });
const set = (more: JsonObject) => of('version-set:v', { displayName: 'v', versioningScheme: 'Header', ...more });
const versioned = api({ apiVersionSetId: '/apiVersionSets/v', apiVersion: 'v1' });
const subscription = (more: JsonObject = {}) =>
  of('subscription:s', { displayName: 'S', scope: '/apis', state: 'active', ...more });
const inbound = (text: string, more: Partial<Resource> = {}) =>
  of('api-policy:orders', {}, { policy: `<policies><inbound>${text}</inbound></policies>`, ...more });
const keyed = (header: string) =>
  api({ subscriptionRequired: true, subscriptionKeyParameterNames: { header, query: 'key' } });

async function warnings(live: readonly Resource[], desired: readonly Resource[], prune = true) {
  const sides = { desired: new Artifacts(desired), live: new Artifacts(live) };
  const found = await callerWarnings(planChanges({ ...sides, prune }), sides);
  return found.map(({ check, level, resource }) => `${level} ${check} ${resource ?? ''}`.trim());
}

/** What changes, both sides, and the warnings; then the same the other way round, which interrupts no caller. */
const rows: readonly (readonly [
  string,
  readonly Resource[],
  readonly Resource[],
  readonly string[],
  readonly string[],
])[] = [
  [
    'path',
    [api()],
    [api({ path: 'o' })],
    ['breaking api-path-changed api:orders'],
    ['breaking api-path-changed api:orders'],
  ],
  [
    'protocols',
    [api({ protocols: ['https', 'http'] })],
    [api({ protocols: ['https'] })],
    ['breaking api-protocol-removed api:orders'],
    [],
  ],
  [
    'need of a key',
    [api()],
    [api({ subscriptionRequired: true })],
    ['breaking api-subscription-required api:orders'],
    [],
  ],
  [
    'header of keys',
    [keyed('a')],
    [keyed('b')],
    ['breaking api-key-header-changed api:orders'],
    ['breaking api-key-header-changed api:orders'],
  ],
  ['operations', [api({}, specified('a', 'b'))], [api({}, specified('a'))], ['breaking path-removed api:orders'], []],
  ['API', [api()], [], ['breaking api-removed api:orders'], []],
  [
    'current revision',
    [api({ apiRevision: '1' })],
    [api({ apiRevision: '2' })],
    ['risky api-current-revision-changed api:orders'],
    ['risky api-current-revision-changed api:orders'],
  ],
  [
    'header of versions',
    [set({ versionHeaderName: 'a' }), versioned],
    [set({ versionHeaderName: 'b' }), versioned],
    ['breaking version-parameter-changed version-set:v'],
    ['breaking version-parameter-changed version-set:v'],
  ],
  [
    'state of a product',
    [product()],
    [product({ state: 'notPublished' })],
    ['breaking product-unpublished product:gold'],
    [],
  ],
  ['product', [product()], [], ['breaking product-removed product:gold'], []],
  [
    'product of an API',
    [api(), product(), of('product-api:gold/orders')],
    [api(), product()],
    ['breaking api-product-removed api:orders'],
    [],
  ],
  ['subscription', [subscription()], [], ['breaking subscription-removed subscription:s'], []],
  [
    'state of a subscription',
    [subscription()],
    [subscription({ state: 'suspended' })],
    ['breaking subscription-deactivated subscription:s'],
    [],
  ],
  [
    'policy',
    [api(), inbound('')],
    [api(), inbound('<ip-filter action="allow"><address>10.0.0.1</address></ip-filter>')],
    ['breaking policy-ip-added'],
    [],
  ],
];

describe('warnings about callers', () => {
  it.each(rows)('are right for a changed %s, in both directions', async (_, before, after, there, back) => {
    expect(await warnings(before, after)).toEqual(there);
    expect(await warnings(after, before)).toEqual(back);
    expect(await warnings(after, after)).toEqual([]);
  });

  it('do not count what is not deleted', async () => {
    expect(await warnings([api(), subscription()], [], false)).toEqual([]);
  });

  it('do not take a specification without a file for one that is removed', async () => {
    expect(await warnings([api({}, specified('a'))], [api({ displayName: 'O' })])).toEqual([]);
  });

  it('find what a fragment does to the calls that include it', async () => {
    const fragment = (text: string) => of('policy-fragment:f', {}, { policy: `<fragment>${text}</fragment>` });
    const includes = inbound('<include-fragment fragment-id="f" />');
    const limit = (calls: number) => fragment(`<rate-limit calls="${calls}" renewal-period="60" />`);
    expect(await warnings([api(), includes, limit(10)], [api(), includes, limit(5)])).toEqual([
      'breaking policy-limit-tightened',
    ]);
  });

  it('show no value from outside of the files', async () => {
    const address = (value: string) => `<ip-filter action="allow"><address>${value}</address></ip-filter>`;
    const after = [
      api({ path: 'hidden-path' }, { masked: ['properties.path'] }),
      inbound(address('10.9.8.7'), { masked: ['policy'] }),
    ];
    const sides = { desired: new Artifacts(after), live: new Artifacts([api(), inbound(address('10.0.0.1'))]) };
    expect(await callerWarnings(planChanges(sides), sides)).toEqual([]);
  });

  it('are in the plan of a publish, the gravest first, with the operations', async () => {
    const plan = await planFor(testService([api({}, specified('a', 'b'))]), [
      api({ apiRevision: '1', path: 'o' }, specified('a')),
    ]);
    expect(plan.warnings).toMatchObject([
      { check: 'path-removed', level: 'breaking', resource: 'api:orders', operations: ['GET /b'] },
      { check: 'api-path-changed', level: 'breaking', resource: 'api:orders' },
    ]);
    expect(plan.warnings?.[0]?.message).toMatch(/^api:orders: /);
  });
});
