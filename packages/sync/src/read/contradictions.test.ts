import { kindOf, kinds, type Resource, ResourceId } from '@apimkit/model';
import { describe, expect, it } from 'vitest';
import { of } from '../fixtures/service.ts';
import { listOf, missingFromLists } from './contradictions.ts';
import { idOfItem, isSingleton, listedAsLinks } from './items.ts';
import { isAbsentIn } from './tier.ts';
import { isUnread, withDependents } from './unread.ts';

describe('a list that lacks what another response contains', () => {
  const doubts = (resources: readonly Resource[], lists: Readonly<Record<string, readonly string[]>>) =>
    missingFromLists(
      resources,
      new Map(Object.entries(lists).map(([list, ids]) => [list, new Set(ids.map((id) => ResourceId.parse(id).key))])),
    ).map(({ id: shown, by }) => `${shown} by ${by ?? 'every service'}`);
  const link = of('product-api:gold/a');

  it.each<[string, readonly Resource[], Readonly<Record<string, readonly string[]>>, readonly string[]]>([
    ['is uncertain', [link], { 'api@': ['api:b'] }, ['api:a by product-api:gold/a']],
    ['is uncertain when it is empty', [link], { 'api@': [] }, ['api:a by product-api:gold/a']],
    ['is not when it has it', [link], { 'api@': ['api:a'] }, []],
    ['is not when it was not asked for', [link], { 'tag@': [] }, []],
    ['is reported once', [link, of('product-api:silver/a')], { 'api@': [] }, ['api:a by product-api:silver/a']],
    ['is not for a revision of what it has', [of('api-policy:a;rev=2')], { 'api@': ['api:a'] }, []],
    [
      'is uncertain without built-in resources',
      [of('product-group:gold/administrators')],
      { 'group@': ['group:guests'], 'product@': ['product:gold'] },
      ['group:administrators by every service', 'group:developers by every service'],
    ],
    [
      'is uncertain for an id in a payload',
      [of('subscription:s', { scope: '/products/gold' })],
      { 'product@': [] },
      ['product:gold by subscription:s'],
    ],
    [
      'is not for a name in a policy',
      [
        of(
          'service-policy',
          {},
          { policy: '<policies><inbound><set-backend-service backend-id="b" /></inbound></policies>' },
        ),
      ],
      { 'backend@': [] },
      [],
    ],
    [
      'is not for a mere name in a payload',
      [of('api:a', { path: 'a', authenticationSettings: { oAuth2: { authorizationServerId: 'gone' } } })],
      { 'authorization-server@': [] },
      [],
    ],
    [
      'is not when one of several scopes has it',
      [of('product-api:gold/a@w')],
      { 'api@w': ['api:a@w'], 'api@': [], 'product@w': ['product:gold@w'] },
      [],
    ],
  ])('%s', (_, resources, lists, expected) => expect(doubts(resources, lists)).toEqual(expected));

  it('is that of a kind in its scope, in any case', () => {
    expect(listOf({ kind: 'api', workspace: undefined })).toBe('api@');
    expect(listOf({ kind: 'api', workspace: 'Team' })).toBe(listOf({ kind: 'api', workspace: 'team' }));
    expect(listOf({ kind: 'api', workspace: 'team' })).not.toBe(listOf({ kind: 'api', workspace: undefined }));
  });
});

describe('an item of a list', () => {
  const id = (kind: string, names: Readonly<Record<string, string>>, item: object, workspace?: string) =>
    idOfItem(kindOf(kind), names, workspace, item as never)?.toString();

  it('is known by its name, and by its target when it is a link', () => {
    expect(id('tag', {}, { name: 't' })).toBe('tag:t');
    expect(id('tag', {}, { name: 't' }, 'w')).toBe('tag:t@w');
    expect(id('api-operation', { api: 'a' }, { name: 'get' })).toBe('api-operation:a/get');
    expect(id('tag', {}, {})).toBeUndefined();
    expect(
      id(
        'product-api',
        { product: 'gold' },
        {
          name: 'x',
          properties: {
            apiId: '/subscriptions/s/resourceGroups/rg/providers/Microsoft.ApiManagement/service/shop/apis/a',
          },
        },
      ),
    ).toBe('product-api:gold/a');
    expect(id('product-api', { product: 'gold' }, { name: 'a' })).toBe('product-api:gold/a');
    expect(id('product-api', { product: 'gold' }, { name: 'x', properties: { apiId: 'nonsense' } })).toBeUndefined();
    expect(id('product-api', { product: 'gold' }, { name: 'x', properties: { apiId: '/apis' } })).toBeUndefined();
  });

  it('is in a list of its own kind, or alone, or below the other end of a link', () => {
    const kindsThat = (test: (entry: (typeof kinds)[number]) => boolean) => kinds.filter(test).map(({ kind }) => kind);
    expect(kindsThat(isSingleton)).toEqual(kinds.filter(({ arm }) => !arm.endsWith('}')).map(({ kind }) => kind));
    expect(isSingleton(kindOf('service-policy'))).toBe(true);
    expect(isSingleton(kindOf('api-policy'))).toBe(true);
    expect(isSingleton(kindOf('tag'))).toBe(false);
    expect(listedAsLinks(kindOf('api-tag'))).toBe(true);
    expect(listedAsLinks(kindOf('product-tag'))).toBe(true);
    expect(listedAsLinks(kindOf('product-api'))).toBe(false);
    expect(listedAsLinks(kindOf('tag'))).toBe(false);
  });
});

describe('a kind that a tier lacks', () => {
  it.each([
    ['group', 'Consumption', true],
    ['group', 'CONSUMPTION', true],
    ['group', 'Developer', false],
    ['product-group', 'Consumption', true],
    ['workspace', 'Basic', true],
    ['workspace', 'StandardV2', true],
    ['workspace', 'Premium', false],
    ['gateway-api', 'Basic', true],
    ['api', 'Consumption', false],
    ['tag', 'unknown', false],
  ])('%s in %s: %s', (kind, sku, expected) => expect(isAbsentIn(kindOf(kind), sku)).toBe(expected));

  it('includes its children and all links to it', () => {
    const lacking = withDependents(new Set(['group', 'gateway']));
    for (const kind of ['group', 'product-group', 'gateway', 'gateway-api']) expect(lacking).toContain(kind);
    for (const kind of ['product', 'api', 'tag', 'product-api']) expect(lacking).not.toContain(kind);
    expect([...withDependents(new Set())]).toEqual([]);
    for (const kind of ['api-operation-policy', 'api-policy', 'product-api'])
      expect(withDependents(new Set(['api']))).toContain(kind);
  });
});

describe('a resource', () => {
  const nothing = { unread: new Set<string>(), unknown: new Set<string>() };
  it('is unread when its kind is, when its existence is unknown, and when its workspace is', () => {
    const tag = ResourceId.parse('tag:t');
    const inner = ResourceId.parse('tag:t@w');
    expect(isUnread(tag, nothing)).toBe(false);
    expect(isUnread(tag, { ...nothing, unread: new Set(['tag']) })).toBe(true);
    expect(isUnread(tag, { ...nothing, unknown: new Set([tag.key]) })).toBe(true);
    expect(isUnread(inner, { ...nothing, unknown: new Set([tag.key]) })).toBe(false);
    expect(isUnread(inner, { ...nothing, unread: new Set(['workspace']) })).toBe(true);
    expect(isUnread(tag, { ...nothing, unread: new Set(['workspace']) })).toBe(false);
    expect(isUnread(inner, nothing)).toBe(false);
  });
});
