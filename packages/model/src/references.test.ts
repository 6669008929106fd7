import { readSpecification } from '@apimkit/openapi';
import { describe, expect, it } from 'vitest';
import { idOf, of, resource } from './fixtures/resources.ts';
import { Artifacts, graphOf, type Reference, ResourceId, referencesOf } from './index.ts';
import { candidatesOf, describesOperation, impliedBy, operationsIn } from './internal.ts';

const service = '/subscriptions/s/resourceGroups/r/providers/Microsoft.ApiManagement/service/one';
const reported = (kind: string, properties: object) =>
  referencesOf(of(kind, properties)).map(
    ({ to, text, form, at }) => `${to.join('|')} ${text} ${form} ${at.in === 'payload' ? at.path : at.offset}`,
  );

describe('references of a payload', () => {
  it.each<[string, object, readonly string[]]>([
    [
      'api',
      { apiVersionSetId: `${service}/apiVersionSets/v` },
      ['version-set /apiVersionSets/v id properties.apiVersionSetId'],
    ],
    [
      'backend',
      { pool: { services: [{ id: '/backends/pool-a' }, { id: '' }, { id: 5 }, { id: '/backends/b' }] } },
      [
        'backend /backends/pool-a id properties.pool.services[0].id',
        'backend /backends/b id properties.pool.services[3].id',
      ],
    ],
    // A user, who has no files.
    ['subscription', { scope: '/products/p', ownerId: '/users/1' }, ['product|api /products/p id properties.scope']],
    [
      'backend',
      { url: 'https://{{host}}/{{ path }}', credentials: { header: { a: ['{{key}}'] } }, title: '{{no}}' },
      [
        'named-value key name properties.credentials.header.a[0]',
        'named-value host name properties.url',
        'named-value path name properties.url',
      ],
    ],
    ['cache', { connectionString: '{{a}}', description: '{{b}}' }, ['named-value a name properties.connectionString']],
    ['tag', { displayName: '{{a}}' }, []],
  ])('%s %j', (kind, properties, expected) => expect(reported(kind, properties)).toEqual(expected));
});

describe('references of a policy', () => {
  const policy =
    '<policies><inbound><include-fragment fragment-id="auth" /><set-header name="a"><value>{{v}}</value></set-header></inbound></policies>';

  it('are what it includes, uses and fills in, with their places', () => {
    const found = referencesOf(resource('service-policy', undefined, { policy }));
    expect(found).toHaveLength(2);
    expect(found).toContainEqual({
      to: ['policy-fragment'],
      text: 'auth',
      form: 'name',
      at: { in: 'policy', offset: policy.indexOf('auth') },
    });
    expect(found).toContainEqual({
      to: ['named-value'],
      text: 'v',
      form: 'name',
      at: { in: 'policy', offset: policy.indexOf('{{v}}') },
    });
  });

  it('are none without a policy', () => expect(referencesOf(resource('service-policy'))).toEqual([]));
});

describe('candidates of a reference', () => {
  const reference = (text: string, form: 'id' | 'name', ...to: readonly string[]): Reference => ({
    to,
    text,
    form,
    at: { in: 'payload', path: 'x' },
  });
  const from = (workspace?: string) => idOf('api', { api: 'a' }, workspace);
  const texts = (one: Reference, workspace?: string) => candidatesOf(one, from(workspace)).map(String);

  it.each<[Reference, string | undefined, readonly string[]]>([
    [reference('n', 'name', 'named-value'), undefined, ['named-value:n']],
    [reference('n', 'name', 'named-value'), 'w', ['named-value:n@w', 'named-value:n']],
    [
      reference('n', 'name', 'named-value', 'backend'),
      'w',
      ['named-value:n@w', 'named-value:n', 'backend:n@w', 'backend:n'],
    ],
    // No workspace has one.
    [reference('n', 'name', 'authorization-server'), 'w', ['authorization-server:n']],
    [reference('/backends/b', 'id', 'backend'), undefined, ['backend:b']],
    [reference('/backends/b', 'id', 'backend'), 'w', ['backend:b@w', 'backend:b']],
    [reference('/authorizationServers/b', 'id', 'authorization-server'), 'w', ['authorization-server:b']],
    [reference('/workspaces/v/backends/b', 'id', 'backend'), 'w', ['backend:b@v']],
    [reference(`${service}/backends/b`, 'id', 'backend'), undefined, ['backend:b']],
    [reference(`${service}/workspaces/v/backends/b`, 'id', 'backend'), undefined, ['backend:b@v']],
    // A bare name may be given as an id, and an id must be one.
    [reference('/backends/b', 'name', 'backend'), undefined, ['backend:b']],
    [reference('b', 'id', 'backend'), undefined, []],
    [reference('/products/p', 'id', 'api'), undefined, []],
    [reference('/apis', 'id', 'api'), undefined, []],
    [reference('/', 'id', 'product', 'api'), undefined, []],
  ])('%j in %s', (one, workspace, expected) => expect(texts(one, workspace)).toEqual(expected));

  it('keep the names above', () => {
    const operation = idOf('api-operation', { api: 'a', operation: 'o' });
    expect(candidatesOf(reference('s', 'name', 'api-schema'), operation).map(String)).toEqual(['api-schema:a/s']);
  });
});

describe('what an id implies', () => {
  const implied = (text: string) => impliedBy(ResourceId.parse(text)).map((all) => all.map(String));

  it.each<[string, readonly (readonly string[])[]]>([
    ['tag:t', []],
    ['tag:t@w', [['workspace:w']]],
    ['api-policy:a', [['api:a']]],
    ['api:a;rev=2', [['api:a']]],
    ['product-group:p/g', [['product:p'], ['group:g']]],
    ['product-group:p/g@w', [['product:p@w'], ['group:g@w', 'group:g']]],
    ['api-operation-tag:a/o/t', [['api-operation:a/o'], ['tag:t']]],
  ])('%s', (text, expected) => expect(implied(text)).toEqual(expected));
});

describe('the graph', () => {
  const needs = (all: readonly string[], id: string, surroundings?: Parameters<typeof graphOf>[1]) => {
    const artifacts = new Artifacts(all.map((one) => resource(one, {})));
    const { needs: found, missing } = graphOf(artifacts, surroundings);
    return {
      needs: [...(found.get(ResourceId.parse(id).key) ?? [])],
      missing: missing.map(({ from, candidates }) => `${from.id} ${candidates.join(' ')}`),
    };
  };

  it('contains every ancestor, also when the one between is in the specification', () => {
    expect(needs(['api:a', 'api-operation-policy:a/o'], 'api-operation-policy:a/o')).toEqual({
      needs: ['apis/a'],
      missing: ['api-operation-policy:a/o api-operation:a/o'],
    });
    expect(needs(['api:a', 'api-operation:a/o', 'api-operation-policy:a/o'], 'api-operation-policy:a/o')).toEqual({
      needs: ['apis/a/operations/o', 'apis/a'],
      missing: [],
    });
  });

  it('contains ends that exist, are built in, live or unread, and reports the missing ones', () => {
    const link = 'product-group:p/g';
    expect(needs(['product:p', 'group:g', link], link)).toEqual({ needs: ['products/p', 'groups/g'], missing: [] });
    expect(needs(['product:p', link], link)).toEqual({ needs: ['products/p'], missing: [`${link} group:g`] });
    const builtIn = 'product-group:p/developers';
    expect(needs(['product:p', builtIn], builtIn)).toEqual({
      needs: ['products/p', 'groups/developers'],
      missing: [],
    });
    const live = new Artifacts([resource('group:g')]);
    expect(needs(['product:p', link], link, { live }).missing).toEqual([]);
    expect(needs(['product:p', link], link, { live: new Artifacts() }).missing).toEqual([`${link} group:g`]);
    expect(needs(['product:p', link], link, { unread: new Set(['group']) }).missing).toEqual([]);
    expect(needs(['product:p', link], link, { unread: new Set(['tag']) }).missing).toEqual([`${link} group:g`]);
  });

  it('prefers the resource of the files in the service to one of the workspace that only lives', () => {
    const link = 'product-group:p/g@w';
    const live = new Artifacts([resource('group:g@w')]);
    expect(needs(['product:p@w', 'workspace:w', 'group:g', link], link, { live }).needs).toContain('groups/g');
  });

  const subscription = (scope: string) => resource('subscription:s', { scope });
  const graph = (all: Parameters<typeof resource>[0][] | readonly ReturnType<typeof resource>[], more = {}) =>
    graphOf(new Artifacts(all as readonly ReturnType<typeof resource>[]), more);

  it.each(['/', '/apis', '/products'])('takes the scope %s for no resource', (scope) => {
    expect(graph([subscription(scope)]).missing).toEqual([]);
  });

  it('reports what a payload refers to and does not exist', () => {
    const { missing } = graph([subscription('/products/p')]);
    expect(missing).toHaveLength(1);
    expect(missing[0]).toMatchObject({ from: { id: { kind: 'subscription' } }, reference: { text: '/products/p' } });
    expect(missing[0]?.candidates.map(String)).toEqual(['product:p']);
    const unread = (...kinds: readonly string[]) =>
      graph([subscription('/products/p')], { unread: new Set(kinds) }).missing.length;
    // The scope may be either.
    expect(unread('product', 'api')).toBe(0);
    expect(unread('product')).toBe(1);
    expect(graph([subscription('/products/p')], { live: new Artifacts([resource('product:p')]) }).missing).toEqual([]);
  });

  it('never lets a resource wait for itself', () => {
    const pool = resource('backend:b', { pool: { services: [{ id: '/backends/b' }] } });
    const { needs: found, missing } = graph([pool]);
    expect([...(found.get('backends/b') ?? [])]).toEqual([]);
    expect(missing).toEqual([]);
  });

  it('finds named values by display name and by name', () => {
    const cache = resource('cache:c', { connectionString: '{{shown}}{{named}}' });
    const values = [resource('named-value:a', { displayName: 'shown' }), resource('named-value:named', {})];
    expect([...(graph([cache, ...values]).needs.get('caches/c') ?? [])]).toEqual([
      'namedvalues/a',
      'namedvalues/named',
    ]);
  });

  it('finds the first of two named values with one display name, in whatever order they are', () => {
    const cache = resource('cache:c', { connectionString: '{{shown}}' });
    const values = ['named-value:b', 'named-value:a'].map((id) => resource(id, { displayName: 'shown' }));
    for (const all of [values, values.toReversed()])
      expect([...(graph([cache, ...all]).needs.get('caches/c') ?? [])]).toEqual(['namedvalues/a']);
  });

  const text = JSON.stringify({
    openapi: '3.0.1',
    info: { title: 'T', version: '1' },
    paths: { '/o': { get: { operationId: 'o', responses: { 200: { description: 'ok' } } } } },
  });
  const { specification } = readSpecification(text);
  const api = resource('api:a', { path: 'a' }, specification ? { specification } : {});

  it('knows the operations that a specification brings into being, and those of the service itself', () => {
    expect(operationsIn(api).map(String)).toEqual(['api-operation:a/o']);
    expect(operationsIn(resource('api:a', {}))).toEqual([]);
    const described = (id: string) => describesOperation(new Artifacts([api]), ResourceId.parse(id));
    expect(['api-operation:A/O', 'api-operation:a/p', 'api-operation:b/o', 'api-tag:a/o'].filter(described)).toEqual([
      'api-operation:A/O',
    ]);
    const { needs: found, missing } = graph([api, resource('api-operation-policy:a/o')]);
    expect(missing).toEqual([]);
    expect([...(found.get('apis/a/operations/o/policies/policy') ?? [])].sort()).toEqual([
      'apis/a',
      'apis/a/operations/o',
    ]);
    const socket = (type: string) => resource('api:a', { path: 'a', type });
    const policy = resource('api-operation-policy:a/onHandshake');
    expect(graph([socket('websocket'), policy]).missing).toEqual([]);
    expect(graph([socket('http'), policy]).missing).toHaveLength(1);
    expect(graph([policy], { live: new Artifacts([socket('websocket')]) }).missing).toEqual([]);
    // The files take precedence, also for live resources.
    expect(graph([socket('http'), policy], { live: new Artifacts([socket('websocket')]) }).missing).toHaveLength(1);
  });

  it('accepts only an id as a scope, and reports a text that is not an id', () => {
    const policy = '<policies><inbound><set-backend-service backend-id="apis" /></inbound></policies>';
    const named = graph([resource('service-policy', undefined, { policy })]).missing;
    expect(named.map(({ candidates }) => candidates.map(String))).toEqual([['backend:apis']]);
    expect(graph([subscription('/no/such/thing')]).missing).toMatchObject([{ candidates: [] }]);
    expect(graph([subscription('')]).missing).toEqual([]);
  });
});
