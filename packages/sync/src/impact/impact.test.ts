import { Artifacts, type Resource } from '@apimkit/model';
import { readSpecification } from '@apimkit/openapi';
import { describe, expect, it } from 'vitest';
import { of } from '../fixtures/service.ts';
import { type AffectedResources, type Impact, planChanges } from '../index.ts';

const paths = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [`/${name}`, { get: { operationId: name, responses: {} } }]));
const api = (name: string, ...operations: readonly string[]): Resource => {
  const document = { openapi: '3.0.1', info: { title: name, version: '1' }, paths: paths(...operations) };
  const { specification } = readSpecification(JSON.stringify(document));
  if (!specification) throw new Error('the specification cannot be read');
  return of(`api:${name}`, { displayName: name, path: name }, { specification });
};
const inbound = (text: string) => ({ policy: `<policies><inbound>${text}</inbound></policies>` });
const fragment = (text: string) => of('policy-fragment:auth', {}, { policy: `<fragment>${text}</fragment>` });
const value = (text: string) => of('named-value:issuer', { displayName: 'issuer', value: text });

const service: readonly Resource[] = [
  api('orders', 'list', 'get'),
  api('stock', 'count'),
  api('audit', 'log'),
  of('product:gold', { displayName: 'Gold' }),
  of('product-api:gold/orders'),
  of('product-api:gold/stock'),
  of('product:inner', { displayName: 'Inner' }),
  of('product-api:inner/audit'),
  of('subscription:gold-a', { displayName: 'A', scope: '/products/gold' }),
  of('subscription:audit-b', { displayName: 'B', scope: '/apis/audit' }),
  of('subscription:all-c', { displayName: 'C', scope: '/apis' }),
  value('one'),
  of('logger:log', { loggerType: 'azureMonitor' }),
  of('backend:shop', { url: 'https://{{issuer}}.example', protocol: 'http' }),
  of('version-set:v', { displayName: 'v', versioningScheme: 'Segment' }),
  fragment('<set-header name="x"><value>{{issuer}}</value></set-header>'),
];
const withMore = (...more: readonly Resource[]) => new Artifacts(service).with(more);

/** What the change of a resource affects, as `operations: list, get`. */
function affected(live: Artifacts, changed: Resource): Readonly<Record<string, readonly string[]>> {
  const { steps } = planChanges({ desired: live.with([changed]), live });
  const impact: Impact = steps.find(({ id, op }) => op !== 'keep' && id === changed.id.toString())?.impact ?? {};
  return Object.fromEntries(
    Object.entries(impact).map(([sort, named]: readonly [string, true | AffectedResources]) => [
      sort,
      (named === true ? ['yes'] : named.names).map((one) => one.replace(/^[^:]+:/, '')),
    ]),
  );
}

const gold = {
  apis: ['orders', 'stock'],
  operations: ['orders/get', 'orders/list', 'stock/count'],
  products: ['gold'],
  subscriptions: ['gold-a'],
};
const orders = {
  apis: ['orders'],
  operations: ['orders/get', 'orders/list'],
  products: ['gold'],
  subscriptions: ['all-c', 'gold-a'],
};
const everything = {
  all: ['yes'],
  apis: ['audit', 'orders', 'stock'],
  operations: ['audit/log', 'orders/get', 'orders/list', 'stock/count'],
  products: ['gold', 'inner'],
  subscriptions: ['all-c', 'audit-b', 'gold-a'],
};
const one = inbound('<a b="1" />');
const two = inbound('<a b="2" />');
const includes = inbound('<include-fragment fragment-id="auth" />');

describe('what a change affects', () => {
  it.each<[string, Artifacts, Resource, object]>([
    ['a policy of the service', withMore(of('service-policy', {}, one)), of('service-policy', {}, two), everything],
    ['a policy of a product', withMore(of('product-policy:gold', {}, one)), of('product-policy:gold', {}, two), gold],
    ['a policy of an API', withMore(of('api-policy:orders', {}, one)), of('api-policy:orders', {}, two), orders],
    ['a new policy of an API', withMore(), of('api-policy:orders', {}, two), orders],
    [
      'a policy of an operation',
      withMore(of('api-operation-policy:orders/get', {}, one)),
      of('api-operation-policy:orders/get', {}, two),
      { ...orders, operations: ['orders/get'] },
    ],
    ['a fragment', withMore(of('api-policy:orders', {}, includes)), fragment('<b />'), orders],
    ['a fragment in a product', withMore(of('product-policy:gold', {}, includes)), fragment('<b />'), gold],
    ['a fragment that is not included', withMore(), fragment('<b />'), {}],
    ['a named value in a fragment', withMore(of('api-policy:orders', {}, includes)), value('two'), orders],
    [
      'a named value in a backend',
      withMore(of('api-policy:audit', {}, inbound('<set-backend-service backend-id="shop" />'))),
      value('two'),
      {
        apis: ['audit'],
        operations: ['audit/log'],
        products: ['inner'],
        subscriptions: ['all-c', 'audit-b'],
      },
    ],
    [
      'a logger of the service',
      withMore(of('diagnostic:azuremonitor', { loggerId: '/loggers/log' })),
      of('logger:log', { loggerType: 'azureMonitor', isBuffered: false }),
      everything,
    ],
    [
      'a logger of an API',
      withMore(of('api-diagnostic:orders/azuremonitor', { loggerId: '/loggers/log' })),
      of('logger:log', { loggerType: 'azureMonitor', isBuffered: false }),
      orders,
    ],
    [
      'a version set',
      withMore({
        ...api('orders', 'list', 'get'),
        payload: { properties: { displayName: 'orders', path: 'orders', apiVersionSetId: '/apiVersionSets/v' } },
      }),
      of('version-set:v', { displayName: 'v', versioningScheme: 'Query', versionQueryName: 'v' }),
      orders,
    ],
    ['a new API', withMore(), api('fresh', 'x'), {}],
    ['a tag', withMore(of('tag:t', { displayName: 'T' })), of('tag:t', { displayName: 'U' }), {}],
    ['a setting of an API itself', withMore(), of('api:audit', { displayName: 'Audit', path: 'audit' }), {}],
  ])('is known for %s', (_, live, changed, expected) => expect(affected(live, changed)).toEqual(expected));

  it('counts subscriptions of the service, and does not name them', () => {
    const own = of('subscription:0123456789abcdef01234567', { scope: '/products/gold', state: 'active' });
    const live = withMore(own, of('product-policy:gold', {}, one));
    const { steps } = planChanges({ desired: live.with([of('product-policy:gold', {}, two)]), live });
    const impact = steps.find(({ op }) => op === 'update')?.impact;
    expect(impact?.subscriptions).toEqual({ count: 2, names: ['subscription:gold-a'] });
  });

  it('keeps the first names, and counts all', () => {
    const many = Array.from({ length: 30 }, (_, index) => api(`a${index}`, 'x'));
    const live = new Artifacts([...many, of('service-policy', {}, one)]);
    const { steps } = planChanges({ desired: live.with([of('service-policy', {}, two)]), live });
    const impact = steps.find(({ op }) => op === 'update')?.impact;
    expect(impact?.apis?.count).toBe(30);
    expect(impact?.apis?.names).toHaveLength(20);
  });
});
