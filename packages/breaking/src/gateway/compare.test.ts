import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareGateways,
  type GatewayApi,
  type GatewayFacts,
  type GatewayProduct,
  type GatewaySubscription,
  type GatewayVersionSet,
  type Guard,
} from '../index.ts';

const api: GatewayApi = {
  resource: 'api:orders',
  path: 'orders',
  protocols: ['https', 'http'],
  subscriptionRequired: false,
  keyHeader: 'Ocp-Apim-Subscription-Key',
  keyQuery: 'subscription-key',
  authorization: [],
  products: ['product:starter'],
  calls: [],
};
const keyed = { ...api, subscriptionRequired: true };
const product: GatewayProduct = {
  resource: 'product:starter',
  isPublished: true,
  subscriptionRequired: false,
  approvalRequired: false,
};
const subscribed: GatewaySubscription = { resource: 'subscription:s', state: 'active', scope: '/products/starter' };
const subscriptions = (...all: readonly GatewaySubscription[]) => facts({ subscriptions: all });
const set: GatewayVersionSet = { resource: 'versionSet:orders', scheme: 'Header', parameter: 'v' };
const guard: Guard = {
  kind: 'token',
  policy: 'validate-jwt',
  about: 'authorization',
  condition: '',
  scope: 'global',
  demands: [],
  allows: {},
  limits: {},
};
const facts = (part: Partial<GatewayFacts>): GatewayFacts => ({ apis: [], products: [], versionSets: [], ...part });
const apis = (...all: readonly GatewayApi[]) => facts({ apis: all });
const guarded = (...guards: readonly Guard[]) => apis({ ...api, calls: [{ guards }] });
const summary = (before: GatewayFacts, after: GatewayFacts) =>
  compareGateways(before, after).map(({ check, level }) => `${check} ${level}`);

const limit: Guard = { ...guard, kind: 'limit', policy: 'rate-limit', about: 'rate-limit', limits: { calls: 2 } };
const allowed: Guard = {
  ...guard,
  kind: 'ip',
  policy: 'ip-filter',
  about: 'allowed',
  allows: { addresses: ['1', '2'] },
};
const cors: Guard = { ...guard, kind: 'cors', policy: 'cors', about: '', allows: { origins: ['a', 'b'] } };
const responder: Guard = { ...guard, kind: 'response', policy: 'return-response', about: '' };
const revision: GatewayApi = { ...api, resource: 'api:orders;rev=2', revision: '2' };
const versioned: GatewayApi = { ...api, resource: 'api:orders-v2', version: 'v2', versionSet: 'versionSet:orders' };

const rows: readonly (readonly [string, GatewayFacts, GatewayFacts, readonly string[]])[] = [
  ['a product that is deleted', facts({ products: [product] }), facts({}), ['product-removed breaking']],
  ['a new product', facts({}), facts({ products: [product] }), []],
  ['a subscription that goes', subscriptions(subscribed), subscriptions(), ['subscription-removed breaking']],
  ['a new subscription', subscriptions(), subscriptions(subscribed), []],
  [
    'a subscription that is suspended',
    subscriptions(subscribed),
    subscriptions({ ...subscribed, state: 'suspended' }),
    ['subscription-deactivated breaking'],
  ],
  ['one that is activated', subscriptions({ ...subscribed, state: 'suspended' }), subscriptions(subscribed), []],
  [
    'a subscription for something else',
    subscriptions(subscribed),
    subscriptions({ ...subscribed, scope: '/apis' }),
    ['subscription-scope-changed breaking'],
  ],
  [
    'another current revision',
    apis({ ...api, currentRevision: '1' }),
    apis({ ...api, currentRevision: '2' }),
    ['api-current-revision-changed risky'],
  ],
  ['a current revision that was unknown', apis(api), apis({ ...api, currentRevision: '2' }), []],
  ['a current revision that the files do not name', apis({ ...api, currentRevision: '1' }), apis(api), []],
  ['an API that goes', apis(api), apis(), ['api-removed breaking']],
  ['a new API', apis(), apis(api), ['api-added safe']],
  ['a new version', apis(api), apis(api, versioned), ['api-version-added safe']],
  ['a version that goes', apis(api, versioned), apis(api), ['api-version-removed breaking']],
  ['a new revision', apis(api), apis(api, revision), ['api-revision-added safe']],
  ['a revision that goes', apis(api, revision), apis(api), ['api-revision-removed risky']],
  ['another path', apis(api), apis({ ...api, path: 'o' }), ['api-path-changed breaking']],
  ['a path with slashes', apis(api), apis({ ...api, path: '/Orders/' }), []],
  ['another path of a revision', apis(revision), apis({ ...revision, path: 'o' }), ['api-path-changed risky']],
  ['http that goes', apis(api), apis({ ...api, protocols: ['https'] }), ['api-protocol-removed breaking']],
  ['a key that is needed', apis(api), apis(keyed), ['api-subscription-required breaking']],
  ['a key that is not needed any more', apis(keyed), apis(api), []],
  ['another header', apis(keyed), apis({ ...keyed, keyHeader: 'k' }), ['api-key-header-changed breaking']],
  ['another query', apis(keyed), apis({ ...keyed, keyQuery: 'k' }), ['api-key-query-changed breaking']],
  ['another header, no key needed', apis(api), apis({ ...api, keyHeader: 'k' }), []],
  ['OAuth', apis(api), apis({ ...api, authorization: ['login'] }), ['api-authorization-added risky']],
  ['another version name', apis(versioned), apis({ ...versioned, version: 'v3' }), ['api-version-changed breaking']],
  ['another set', apis(versioned), apis({ ...versioned, versionSet: 'x' }), ['api-version-set-changed breaking']],
  ['a product that goes', apis(api), apis({ ...api, products: [] }), ['api-product-removed breaking']],
  [
    'an operation that goes',
    apis({ ...api, operations: ['get', 'put'] }),
    apis({ ...api, operations: ['get'] }),
    ['gateway-operation-removed breaking'],
  ],
  [
    'another scheme',
    facts({ versionSets: [set] }),
    facts({ versionSets: [{ ...set, scheme: 'Query' }] }),
    ['version-scheme-changed breaking'],
  ],
  [
    'another parameter',
    facts({ versionSets: [set] }),
    facts({ versionSets: [{ ...set, parameter: 'w' }] }),
    ['version-parameter-changed breaking'],
  ],
  [
    'a product that asks for more',
    facts({ products: [product] }),
    facts({ products: [{ ...product, isPublished: false, subscriptionRequired: true, approvalRequired: true }] }),
    ['product-unpublished breaking', 'product-subscription-required breaking', 'product-approval-required risky'],
  ],
  ['a token', guarded(), guarded(guard), ['policy-token-added breaking']],
  ['a token that goes', guarded(guard), guarded(), []],
  ['a claim', guarded(guard), guarded({ ...guard, demands: ['claim a'] }), ['policy-token-tightened breaking']],
  [
    'a list of issuers',
    guarded(guard),
    guarded({ ...guard, allows: { issuers: ['a'] } }),
    ['policy-token-tightened breaking'],
  ],
  ['a condition that goes', guarded({ ...guard, condition: 'a' }), guarded(guard), ['policy-token-tightened breaking']],
  ['a condition that comes', guarded(guard), guarded({ ...guard, condition: 'a' }), []],
  [
    'another condition',
    guarded({ ...guard, condition: 'a' }),
    guarded({ ...guard, condition: 'b' }),
    ['policy-condition-changed risky'],
  ],
  ['another header to check', guarded(), guarded({ ...guard, kind: 'header' }), ['policy-header-added breaking']],
  [
    'a value of a header',
    guarded({ ...guard, kind: 'header', allows: { values: ['1', '2'] } }),
    guarded({ ...guard, kind: 'header', allows: { values: ['1'] } }),
    ['policy-header-tightened breaking'],
  ],
  ['a filter', guarded(), guarded(allowed), ['policy-ip-added breaking']],
  [
    'an address less',
    guarded(allowed),
    guarded({ ...allowed, allows: { addresses: ['1'] } }),
    ['policy-ip-tightened breaking'],
  ],
  ['a limit', guarded(), guarded(limit), ['policy-limit-added breaking']],
  ['a lower limit', guarded(limit), guarded({ ...limit, limits: { calls: 1 } }), ['policy-limit-tightened breaking']],
  ['a higher limit', guarded(limit), guarded({ ...limit, limits: { calls: 3 } }), []],
  ['validation', guarded(), guarded({ ...guard, kind: 'content' }), ['policy-content-added breaking']],
  [
    'more validation',
    guarded({ ...guard, kind: 'content' }),
    guarded({ ...guard, kind: 'content', demands: ['x'] }),
    ['policy-content-tightened breaking'],
  ],
  ['a certificate', guarded(), guarded({ ...guard, kind: 'certificate' }), ['policy-certificate-added breaking']],
  [
    'a stricter certificate',
    guarded({ ...guard, kind: 'certificate' }),
    guarded({ ...guard, kind: 'certificate', demands: ['x'] }),
    ['policy-certificate-tightened breaking'],
  ],
  ['cors', guarded(), guarded(cors), []],
  ['cors that goes', guarded(cors), guarded(), ['policy-cors-removed breaking']],
  [
    'an origin less',
    guarded(cors),
    guarded({ ...cors, allows: { origins: ['a'] } }),
    ['policy-cors-tightened breaking'],
  ],
  ['any origin', guarded(cors), guarded({ ...cors, allows: { origins: ['*'] } }), []],
  ['a response', guarded(), guarded(responder), ['policy-response-added breaking']],
  ['a response at times', guarded(), guarded({ ...responder, condition: 'a' }), ['policy-response-conditional risky']],
];

describe('the gateway', () => {
  it.each(rows)('%s', (_, before, after, expected) => {
    expect(summary(before, after)).toEqual(expected);
    for (const { message } of compareGateways(before, after)) expect(message).not.toMatch(/\{\w+\}|undefined/);
  });

  it('reports a policy of the service once for all APIs, and compares an operation without a policy with its API', () => {
    const two = ['a', 'b'].map((resource) => ({ ...api, resource }));
    const before = two.map((one) => ({ ...one, calls: [{ guards: [] }] }));
    const after = two.map((one) => ({ ...one, calls: [{ guards: [guard] }, { operation: 'get', guards: [guard] }] }));
    expect(summary(apis(...before), apis(...after))).toEqual(['policy-token-added breaking']);
  });

  it('sees that an operation without its own policy meets that of its API', () => {
    const open = apis({ ...api, calls: [{ guards: [guard] }, { operation: 'get', guards: [] }] });
    expect(summary(open, guarded(guard))).toEqual(['policy-token-added breaking']);
    expect(summary(guarded(guard), open)).toEqual([]);
  });

  it('finds nothing between a gateway and itself, in any order', () => {
    const some = fc.shuffledSubarray(rows.flatMap(([, before, after]) => [before, after]));
    fc.assert(
      fc.property(some, (all) => {
        for (const one of all) expect(compareGateways(one, one)).toEqual([]);
      }),
    );
  });
});
