import type { Resource } from '@apimkit/model';
import { api, crud, fragment, inbound, of, type Pair, pair } from './make.ts';

const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const product = (name: string, more = {}) =>
  of(`product:${name}`, {
    displayName: name,
    state: 'published',
    subscriptionRequired: true,
    subscriptionsLimit: 9,
    ...more,
  });
const inProduct = (name: string, ...apis: readonly string[]) => apis.map((one) => of(`product-api:${name}/${one}`));
const groups = (name: string) => [of(`product-group:${name}/administrators`), of(`product-group:${name}/developers`)];
const value = (name: string, text: string) => of(`named-value:${name}`, { displayName: name, value: text });
const secret = (name: string, text: string) =>
  of(`named-value:${name}`, { displayName: name, value: text, secret: true });
const backend = (name: string, host = name) =>
  of(`backend:${name}`, { url: `https://${host}.internal`, protocol: 'http' });
const limit = (calls: number) => `<rate-limit calls="${calls}" renewal-period="60" />`;
const logger = (name: string) =>
  of(`logger:${name}`, { loggerType: 'applicationInsights', credentials: { instrumentationKey: `{{${name}-key}}` } });

/** A small service that grows: new APIs with policies, products and what they need. */
function growth(): Pair {
  const start: readonly Resource[] = [
    api('orders', crud('orders')),
    product('starter'),
    ...groups('starter'),
    ...inProduct('starter', 'orders'),
    value('environment', 'test'),
  ];
  const more = range(8).flatMap((index) => {
    const name = `service${index}`;
    return [
      api(name, crud('items')),
      inbound(`api-policy:${name}`, limit(100), `<set-backend-service backend-id="${name}" />`),
      inbound(
        `api-operation-policy:${name}/list-items`,
        '<cache-lookup vary-by-developer="false" vary-by-developer-groups="false" />',
      ),
      of(`api-tag:${name}/internal`),
      backend(name),
    ];
  });
  return pair('growth', start, [
    ...start,
    ...more,
    of('tag:internal', { displayName: 'internal' }),
    product('partner', { approvalRequired: true }),
    ...groups('partner'),
    ...inProduct('partner', ...range(8).map((index) => `service${index}`)),
    inbound('api-policy:orders', limit(50)),
    ...range(14).map((index) => value(`setting-${index}`, `value ${index}`)),
    secret('insights-key', 'growth-secret-instrumentation'),
    logger('insights'),
    of('diagnostic:applicationinsights', { loggerId: '/loggers/insights', verbosity: 'information' }),
  ]);
}

/** A demonstration service that is replaced by another one. */
function replacement(): Pair {
  const old = range(9).map((index) => `demo${index}`);
  const before = old.flatMap((name, index) => [
    api(name, crud('things')),
    inbound(`api-policy:${name}`, limit(index + 1)),
    of(`api-tag:${name}/demo`),
    ...inProduct('starter', name),
    ...(index % 2 === 0 ? inProduct('unlimited', name) : []),
  ]);
  return pair(
    'replacement',
    [
      ...before,
      product('starter'),
      product('unlimited'),
      of('tag:demo', { displayName: 'demo' }),
      ...range(5).map((index) => of(`tag:topic${index}`, { displayName: `topic${index}` })),
      ...range(4).map((index) => value(`feature${index}`, 'on')),
      of('subscription:web', { displayName: 'Web', scope: '/products/unlimited', state: 'active' }),
      of('subscription:batch', { displayName: 'Batch', scope: '/apis/demo1', state: 'active' }),
    ],
    [
      product('starter'),
      api('conference', [...crud('sessions'), ...crud('speakers')]),
      of('api-tag:conference/booking'),
      of('tag:booking', { displayName: 'Booking' }),
      ...inProduct('starter', 'conference'),
      value('environment', 'test'),
    ],
  );
}

const order = (more = {}) => ({
  type: 'object',
  properties: { id: { type: 'string' }, total: { type: 'number' }, ...more },
});

/** Specifications and policies of several APIs that change in many small ways. */
function edits(): Pair {
  const names = ['orders', 'stock', 'prices', 'returns', 'loyalty', 'delivery'];
  const state = (isAfter: boolean): readonly Resource[] => [
    ...names.flatMap((name) => [
      api(
        name,
        crud(name, 'Item'),
        {},
        { Item: order(isAfter && name === 'stock' ? { place: { type: 'string' } } : {}) },
      ),
      inbound(
        `api-policy:${name}`,
        limit(isAfter ? 20 : 100),
        '<set-header name="x-region"><value>north</value></set-header>',
      ),
    ]),
    api(
      'catalog',
      isAfter
        ? [
            { name: 'search', path: '/search', query: ['q', 'page', 'size'], response: 'Hit' },
            { name: 'get-product', path: '/products/{id}', response: 'Hit' },
            { name: 'suggest', path: '/suggest', query: ['q'] },
          ]
        : [
            { name: 'search', path: '/search', query: ['q', 'offset'], response: 'Hit' },
            { name: 'product', path: '/products/{id}', response: 'Hit' },
            { name: 'export', path: '/export' },
          ],
      { description: isAfter ? 'The products of the shop, with search' : 'The products of the shop' },
      {
        Hit: {
          type: 'object',
          properties: { name: { type: 'string' }, score: { type: isAfter ? 'integer' : 'number' } },
        },
      },
    ),
    of(
      'api-policy:catalog',
      {},
      {
        policy: isAfter
          ? '<policies><inbound><base /><set-header name="b"><value>2</value></set-header><set-header name="a"><value>1</value></set-header><choose><when condition="@(context.Request.Headers.ContainsKey(&quot;x-partner&quot;))"><return-response><set-status code="403" /></return-response></when></choose></inbound></policies>'
          : '<policies><inbound><base /><set-header name="a"><value>1</value></set-header><set-header name="b"><value>2</value></set-header><cors><allowed-origins><origin>https://shop.example</origin></allowed-origins></cors></inbound></policies>',
      },
    ),
    product('shop'),
    ...inProduct('shop', 'catalog', ...names),
  ];
  return pair('edits', state(false), state(true));
}

/** Things that several APIs share: fragments, named values, secrets, backends, loggers; some are renamed. */
function shared(): Pair {
  const names = range(6).map((index) => `team${index}`);
  const state = (isAfter: boolean): readonly Resource[] => {
    const pool = isAfter ? 'primary' : 'main';
    return [
      ...names.flatMap((name) => [
        api(name, crud('records')),
        inbound(
          `api-policy:${name}`,
          '<include-fragment fragment-id="authenticate" />',
          `<set-backend-service backend-id="${pool}" />`,
        ),
      ]),
      product('everyone'),
      ...inProduct('everyone', ...names.slice(0, 4)),
      of('subscription:portal', { displayName: 'Portal', scope: '/products/everyone', state: 'active' }),
      of('subscription:reports', { displayName: 'Reports', scope: '/apis/team6', state: 'active' }),
      fragment(
        'authenticate',
        `<validate-jwt header-name="Authorization"><openid-config url="https://login.example/{{tenant}}" />${isAfter ? '<audiences><audience>api://records</audience></audiences>' : ''}</validate-jwt>`,
      ),
      value('tenant', isAfter ? 'contoso' : 'fabrikam'),
      secret('billing-key', isAfter ? 'shared-secret-after-0001' : 'shared-secret-before-0001'),
      secret('insights-key', 'shared-secret-instrumentation'),
      backend(pool, 'records'),
      logger('insights'),
      of('diagnostic:applicationinsights', { loggerId: '/loggers/insights', verbosity: isAfter ? 'verbose' : 'error' }),
      inbound(
        'service-policy',
        ...(isAfter ? ['<ip-filter action="forbid"><address>203.0.113.7</address></ip-filter>'] : []),
      ),
      of('gateway:oslo', { locationData: { name: isAfter ? 'Oslo, Norway' : 'Oslo' } }),
    ].filter(({ id }) => !(id.kind === 'service-policy' && !isAfter));
  };
  return pair('shared', state(false), state(true));
}

/** Versions, revisions, keys and products: what callers notice first. */
function callers(): Pair {
  const set = (header: string) =>
    of('version-set:orders', { displayName: 'Orders', versioningScheme: 'Header', versionHeaderName: header });
  const versioned = (name: string, apiVersion: string, more = {}) =>
    api(name, crud('orders'), {
      path: 'orders',
      displayName: 'Orders',
      apiVersion,
      apiVersionSetId: '/apiVersionSets/orders',
      ...more,
    });
  const keys = (header: string) => ({
    subscriptionRequired: true,
    subscriptionKeyParameterNames: { header, query: 'key' },
  });
  const before: readonly Resource[] = [
    set('api-version'),
    versioned('orders-v1', 'v1', { protocols: ['https', 'http'] }),
    versioned('orders-v2', 'v2', { subscriptionRequired: false }),
    api('invoices', crud('invoices'), keys('x-key')),
    api('audit', crud('events'), { apiRevision: '1' }),
    api('audit;rev=2', [...crud('events'), { name: 'count', path: '/count' }], {
      displayName: 'Audit',
      path: 'audit',
      apiRevision: '2',
    }),
    product('gold'),
    product('trial', { approvalRequired: false }),
    ...inProduct('gold', 'orders-v1', 'orders-v2', 'invoices'),
    ...inProduct('trial', 'orders-v2'),
    of('subscription:mobile', { displayName: 'Mobile app', scope: '/products/gold', state: 'active' }),
    of('subscription:legacy', { displayName: 'Legacy', scope: '/apis/invoices', state: 'active' }),
  ];
  const after: readonly Resource[] = [
    set('x-api-version'),
    versioned('orders-v1', 'v1'),
    versioned('orders-v2', 'v2', { subscriptionRequired: true }),
    api('invoices', crud('invoices').slice(0, 3), { ...keys('x-api-key'), path: 'billing/invoices' }),
    api('audit;rev=1', crud('events'), { displayName: 'Audit', path: 'audit', apiRevision: '1' }),
    api('audit', [...crud('events'), { name: 'count', path: '/count' }], { apiRevision: '2' }),
    product('gold'),
    product('trial', { state: 'notPublished', approvalRequired: true }),
    ...inProduct('gold', 'orders-v2', 'invoices'),
    ...inProduct('trial', 'orders-v2'),
    of('subscription:mobile', { displayName: 'Mobile app', scope: '/products/gold', state: 'suspended' }),
  ];
  return pair('callers', before, after);
}

/** Pairs of states whose plans are kept as golden files. */
export const pairs: readonly Pair[] = [growth(), replacement(), edits(), shared(), callers()];
