import { describe, expect, it } from 'vitest';
import { resource } from './fixtures/resources.ts';
import { Artifacts, ancestorsOf, childKinds, kindOf, parentKind, parentOf, ResourceId } from './index.ts';
import {
  clash,
  kindsBelow,
  ownersOf,
  permissionOf,
  renamed,
  rootOf,
  systemChildren,
  typeOf,
  uniqueKeyOf,
} from './internal.ts';
import { permissionIn } from './system.ts';

const id = (text: string) => ResourceId.parse(text);
const service = '/subscriptions/s/resourceGroups/r/providers/Microsoft.ApiManagement/service/one';

describe('family', () => {
  it.each<[string, readonly string[]]>([
    ['tag:t', []],
    ['tag:t@w', ['workspace:w']],
    ['api-operation-policy:a/o', ['api-operation:a/o', 'api:a']],
    ['api-operation-policy:a/o@w', ['api-operation:a/o@w', 'api:a@w', 'workspace:w']],
    ['product-group:p/g', ['product:p']],
    ['workspace:w', []],
  ])('%s is below %j', (text, expected) => {
    expect(ancestorsOf(id(text)).map(String)).toEqual(expected);
    expect(parentOf(id(text))?.toString()).toBe(expected[0]);
  });

  it('of kinds', () => {
    expect(parentKind(kindOf('api-operation-policy'))?.kind).toBe('api-operation');
    expect(parentKind(kindOf('api'))).toBeUndefined();
    expect(childKinds(kindOf('api-operation')).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['api-operation-policy', 'api-operation-tag']),
    );
    expect(childKinds(kindOf('api')).map(({ kind }) => kind)).not.toContain('api-operation-policy');
    expect(childKinds().map(({ kind }) => kind)).toEqual(expect.arrayContaining(['api', 'tag', 'service-policy']));
    expect(childKinds().map(({ kind }) => kind)).not.toContain('api-policy');
  });

  it('of revisions', () => {
    expect(rootOf(id('api:a;rev=2'))?.toString()).toBe('api:a');
    expect(rootOf(id('api:a;rev=2@w'))?.toString()).toBe('api:a@w');
    for (const text of ['api:a', 'api-policy:a;rev=2', 'tag:a;rev=2']) expect(rootOf(id(text))).toBeUndefined();
  });

  it('renames the last name', () => {
    expect(renamed(id('api-operation:a/o@w'), 'p').toString()).toBe('api-operation:a/p@w');
    expect(renamed(id('service-policy'), 'p').toString()).toBe('service-policy');
  });
});

describe('owners', () => {
  const among = new Artifacts([
    resource('product:p'),
    resource('product:p@w'),
    resource('group:g'),
    resource('api:a'),
    resource('workspace:w'),
  ]);
  const of = (text: string, properties?: object) => {
    const { cascading, ends } = ownersOf(resource(text, properties), among);
    return { cascading: cascading.map(String), ends: ends.map(String) };
  };

  it.each<[string, object | undefined, readonly string[], readonly string[]]>([
    ['tag:t', {}, [], []],
    ['api-policy:a', undefined, ['api:a'], []],
    ['subscription:s', { scope: '/products/p' }, ['product:p'], []],
    ['subscription:s', { scope: `${service}/apis/a` }, ['api:a'], []],
    [
      'subscription:s@w',
      { scope: `${service}/workspaces/w/products/p` },
      ['workspace:w', 'product:p@w'],
      ['workspace:w'],
    ],
    ['subscription:s', { scope: '/products/none' }, [], []],
    ['subscription:s', { scope: '/apis' }, [], []],
    ['subscription:s', { scope: '' }, [], []],
    ['subscription:s', { scope: 5 }, [], []],
    // It names another, and is not deleted with it.
    ['api:b', { apiVersionSetId: '/apiVersionSets/v' }, [], []],
    ['product-group:p/g', undefined, ['product:p'], ['group:g']],
    ['product-group:p/none', undefined, ['product:p'], []],
    ['product-group:p/g@w', undefined, ['product:p@w', 'workspace:w'], ['group:g']],
    ['api:a;rev=2', {}, [], ['api:a']],
  ])('of %s %j', (text, properties, cascading, ends) => {
    const found = of(text, properties);
    expect(found.cascading).toEqual(cascading);
    expect(found.ends).toEqual(ends.filter((one) => !cascading.includes(one)));
  });
});

describe('kinds that go with a kind', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['product', ['product-policy', 'product-group', 'product-api', 'subscription'], ['api', 'group', 'product']],
    [
      'api',
      ['api-operation-policy', 'api-release', 'product-api', 'gateway-api', 'subscription'],
      ['product', 'tag', 'api'],
    ],
    ['group', ['product-group'], ['product', 'group']],
    ['tag', ['api-tag', 'api-operation-tag', 'product-tag'], ['api', 'product']],
    [
      'workspace',
      ['api', 'api-operation-policy', 'product', 'subscription'],
      ['workspace', 'gateway', 'authorization-server'],
    ],
    ['logger', [], ['diagnostic', 'named-value']],
  ])('%s', (kind, those, others) => {
    const found = kindsBelow(kindOf(kind));
    expect([...found]).toEqual(expect.arrayContaining([...those]));
    for (const other of others) expect(found.has(other), other).toBe(false);
    expect(kindsBelow(kindOf(kind))).toEqual(found);
  });

  it('may be none', () => expect(kindsBelow(kindOf('api-policy')).size).toBe(0));
});

describe('what the service makes by itself', () => {
  const socket = resource('api:a', { type: 'WebSocket' });

  it('depends on the type, in either spelling and any case', () => {
    expect(typeOf(socket)).toBe('websocket');
    expect(typeOf(resource('api:a', { apiType: 'websocket' }))).toBe('websocket');
    expect(typeOf(resource('api:a', { apiType: 'soap', type: 'graphql' }))).toBe('graphql');
    expect(typeOf(resource('api:a', {}))).toBe('http');
    expect(typeOf(resource('tag:a', {}))).toBe('');
    expect(systemChildren(socket)).toMatchObject([
      { id: { kind: 'api-operation' }, payload: { properties: { displayName: 'onHandshake' } } },
    ]);
    expect(systemChildren({ ...socket, id: id('api:a@w') }).map((one) => one.id.toString())).toEqual([
      'api-operation:a/onHandshake@w',
    ]);
    expect(systemChildren(resource('api:a', {}))).toEqual([]);
    expect(systemChildren(resource('logger:a', { type: 'websocket' }))).toEqual([]);
  });

  it.each<[string, string | undefined, string]>([
    ['api-operation:a/onHandshake', 'websocket', 'system'],
    ['api-operation:a/ONHANDSHAKE', 'websocket', 'system'],
    ['api-operation:a/other', 'websocket', 'refused'],
    ['api-operation:a/onHandshake', 'http', 'open'],
    ['api-operation:a/other', undefined, 'open'],
    ['api-operation-policy:a/onHandshake', 'websocket', 'open'],
    ['tag:t', 'websocket', 'open'],
  ])('%s below an API of type %s is %s', (text, type, expected) => {
    const parent = type === undefined ? undefined : resource('api:a', { type });
    const given = resource(text);
    expect(permissionIn(new Artifacts(parent ? [parent] : []), given)).toBe(expected);
    const direct = given.id.kind === 'api-operation' ? parent : undefined;
    expect(permissionOf(given.id, direct)).toBe(direct ? expected : 'open');
  });

  it('is refused to be written where the type has none of the kind', () => {
    const found = permissionIn(new Artifacts([socket]), resource('api-policy:a'));
    expect(found).toBe(kindOf('api-policy').exceptOfTypes?.includes('websocket') ? 'refused' : 'open');
  });
});

describe('unique values', () => {
  const api = (name: string, properties: object) => resource(`api:${name}`, { path: 'p', ...properties });
  const set = (version: string | undefined, name = 'v') => ({
    apiVersionSetId: `/apiVersionSets/${name}`,
    ...(version === undefined ? {} : { apiVersion: version }),
  });

  it('are the same without case, white space and, for paths, slashes at the ends', () => {
    expect(uniqueKeyOf(resource('tag:t', { displayName: ' Red ' }))).toBe('red');
    expect(uniqueKeyOf(resource('tag:t', { displayName: '/Red/' }))).toBe('/red/');
    expect(uniqueKeyOf(api('a', { path: '//A/b//' }))).toBe('a/b');
    expect(uniqueKeyOf(resource('tag:t', {}))).toBeUndefined();
    expect(uniqueKeyOf(resource('cache:t', { displayName: 'x' }))).toBeUndefined();
  });

  it.each<[boolean, ReturnType<typeof resource>, ReturnType<typeof resource>]>([
    [true, resource('tag:a', { displayName: 'Red' }), resource('tag:b', { displayName: 'red' })],
    [false, resource('tag:a', { displayName: 'Red' }), resource('tag:b', { displayName: 'blue' })],
    [false, resource('tag:a', { displayName: 'Red' }), resource('tag:a', { displayName: 'Red' })],
    [false, resource('tag:a', { displayName: 'Red' }), resource('product:b', { displayName: 'Red' })],
    [false, resource('tag:a', { displayName: 'Red' }), resource('tag:b@w', { displayName: 'Red' })],
    [true, resource('tag:a@W', { displayName: 'Red' }), resource('tag:b@w', { displayName: 'Red' })],
    [false, resource('tag:a', {}), resource('tag:b', {})],
    [true, api('a', {}), api('b', { path: '/P' })],
    [false, api('a', {}), api('a;rev=2', {})],
    [false, api('a;rev=3', {}), api('a;rev=2', {})],
    [true, api('a;rev=3', {}), api('b;rev=2', {})],
    [false, api('a', set('v1')), api('b', set('v2'))],
    [false, api('a', set(undefined)), api('b', set('v2'))],
    [true, api('a', set('v1')), api('b', set('V1'))],
    [true, api('a', set(undefined)), api('b', set(undefined))],
    [true, api('a', set('v1')), api('b', set('v2', 'other'))],
    [true, api('a', set('v1')), api('b', {})],
    [true, api('a', {}), api('b', set('v1'))],
    [false, api('a', set('v1')), api('b', { ...set('v2'), apiVersionSetId: `${service}/apiVersionSets/V` })],
  ])('clash: %s', (expected, one, other) => {
    expect(clash(one, other)).toBe(expected);
    expect(clash(other, one)).toBe(expected);
  });
});
