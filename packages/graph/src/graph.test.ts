import { readArtifacts } from '@apimkit/model';
import { describe, expect, it } from 'vitest';
import { blastRadius, dependencyGraph, findNode, focusOn, graphText } from './index.ts';

const read = (files: Readonly<Record<string, string>>) => {
  const tree = new Map(Object.entries(files));
  return { artifacts: readArtifacts(tree).artifacts, tree };
};
const info = (properties: object) => JSON.stringify({ properties });
const policy = (text: string) => `<policies>\n<inbound>\n${text}\n</inbound>\n</policies>`;

const { artifacts, tree } = read({
  'apis/orders-v1/apiInformation.json': info({
    displayName: 'Orders',
    path: 'orders',
    apiVersion: 'v1',
    apiVersionSetId: '/apiVersionSets/orders',
  }),
  'apis/orders-v1/policy.xml': policy('<include-fragment fragment-id="auth" />\n<base />\n<cors>{{gone}}</cors>'),
  'apis/orders-v1;rev=2/apiInformation.json': info({ path: 'orders', apiVersionSetId: '/apiVersionSets/orders' }),
  'apis/orders-v2/apiInformation.json': info({
    displayName: 'Orders',
    path: 'orders',
    apiVersion: 'v2',
    apiVersionSetId: '/apiVersionSets/orders',
  }),
  'version sets/orders/versionSetInformation.json': info({ displayName: 'Orders', versioningScheme: 'Segment' }),
  'policy fragments/auth/policy.xml': '<fragment>{{issuer}}</fragment>',
  'named values/issuer/namedValueInformation.json': info({ displayName: 'issuer', value: 'x' }),
  'products/shop/productInformation.json': info({ displayName: 'Shop' }),
  'products/shop/apis/orders-v1/productApiInformation.json': '{}',
  'products/shop/groups/developers/productGroupInformation.json': '{}',
  'subscriptions/web/subscriptionInformation.json': info({ displayName: 'Web', scope: '/products/shop' }),
  'diagnostics/insights/diagnosticInformation.json': info({ loggerId: 'somewhere' }),
});
const graph = dependencyGraph(artifacts, { tree });
const edgesFrom = (id: string) =>
  graph.edges.filter(({ from }) => from === id).map(({ to, reason }) => `${reason} ${to}`);

it('folds policies and revisions into the API', () => {
  expect(graph.nodes.find(({ id }) => id === 'api:orders-v1')).toEqual({
    id: 'api:orders-v1',
    kind: 'api',
    type: 'API',
    title: 'Orders',
    origin: 'files',
    version: 'v1',
    file: 'apis/orders-v1/apiInformation.json',
    parts: ['api-policy:orders-v1', 'api:orders-v1;rev=2'],
  });
});

it('gives the reason and the place of each dependency', () => {
  expect(edgesFrom('api:orders-v1')).toEqual([
    'policy-reference named-value:gone',
    'policy-reference policy-fragment:auth',
    'property-reference version-set:orders',
  ]);
  expect(edgesFrom('product:shop')).toEqual(['association api:orders-v1', 'association group:developers']);
  expect(graph.edges.find(({ to }) => to === 'named-value:gone')?.places).toEqual([
    { resource: 'api-policy:orders-v1', file: 'apis/orders-v1/policy.xml', line: 5 },
  ]);
  expect(graph.edges.find(({ to }) => to === 'version-set:orders')?.places).toHaveLength(2);
});

it('gives no line of a policy that is not as in its file', () => {
  const other = new Map([...tree, ['apis/orders-v1/policy.xml', 'other']]);
  const [place] =
    dependencyGraph(artifacts, { tree: other }).edges.find(({ to }) => to === 'named-value:gone')?.places ?? [];
  expect(place).toEqual({ resource: 'api-policy:orders-v1', file: 'apis/orders-v1/policy.xml' });
});

it('marks ends that are in every service or nowhere', () => {
  const origins = Object.fromEntries(graph.nodes.map(({ id, origin }) => [id, origin]));
  expect(origins).toMatchObject({
    'group:developers': 'built-in',
    'named-value:gone': 'outside',
    '?:somewhere': 'outside',
    'named-value:issuer': 'files',
  });
});

it('folds versions on request', () => {
  const { nodes } = dependencyGraph(artifacts, { foldVersions: true });
  expect(nodes.find(({ id }) => id === 'version-set:orders')?.parts).toEqual([
    'api-policy:orders-v1',
    'api:orders-v1',
    'api:orders-v1;rev=2',
    'api:orders-v2',
  ]);
  expect(nodes.some(({ kind }) => kind === 'api')).toBe(false);
});

it('never shows a value from outside of the files', () => {
  const masked = artifacts.with(
    [...artifacts].map((one) =>
      one.id.kind === 'diagnostic'
        ? { ...one, masked: ['properties.loggerId'] }
        : one.id.kind === 'product'
          ? { ...one, masked: ['properties.displayName'] }
          : one.policy?.includes('gone')
            ? { ...one, masked: ['policy'] }
            : one,
    ),
  );
  const text = JSON.stringify(dependencyGraph(masked));
  for (const secret of ['somewhere', 'gone', '"Shop"']) {
    expect(JSON.stringify(graph)).toContain(secret);
    expect(text).not.toContain(secret);
  }
});

describe('a focus', () => {
  it('finds a part, in any case', () => {
    expect(findNode(graph, 'API-POLICY:Orders-V1')).toMatchObject({ id: 'api:orders-v1' });
  });

  it('suggests a resource of the same kind', () => {
    expect(findNode(graph, 'api:order-v1')).toEqual({ advice: 'no such resource; did you mean api:orders-v1?' });
    expect(findNode(graph, 'completely different')).toMatchObject({ advice: expect.stringContaining('kind:name') });
  });

  it('has a depth of one step with both directions, and none with one', () => {
    const ids = (direction: 'both' | 'used-by') => {
      const found = focusOn(graph, 'named-value:issuer', { direction });
      return 'advice' in found ? [] : found.nodes.map(({ id }) => id);
    };
    expect(ids('both')).toEqual(['named-value:issuer', 'policy-fragment:auth']);
    expect(ids('used-by')).toEqual([
      'api:orders-v1',
      'named-value:issuer',
      'policy-fragment:auth',
      'product:shop',
      'subscription:web',
    ]);
  });

  it('lists what a change affects', () => {
    expect(blastRadius(artifacts, 'named-value:issuer')).toEqual({
      apis: ['api:orders-v1'],
      operations: [],
      products: ['product:shop'],
      subscriptions: ['subscription:web'],
    });
    const found = focusOn(graph, 'named-value:issuer', { artifacts });
    expect('advice' in found ? '' : graphText(found)).toBe(
      [
        'named-value:issuer  Named value issuer',
        '  <- policy-fragment:auth  (policy: policy fragments/auth/policy.xml:1)',
        'policy-fragment:auth  Policy fragment auth',
        '  -> named-value:issuer  (policy: policy fragments/auth/policy.xml:1)',
        '',
        'A change of named-value:issuer affects:',
        '  1 API: api:orders-v1',
        '  1 product: product:shop',
        '  1 subscription: subscription:web',
      ].join('\n'),
    );
  });
});
