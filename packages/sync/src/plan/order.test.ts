import { Artifacts, type Resource } from '@apimkit/model';
import { describe, expect, it } from 'vitest';
import { of } from '../fixtures/service.ts';
import { type PlanInput, planChanges } from '../index.ts';

const plan = (desired: readonly Resource[], live: readonly Resource[] = [], more: Partial<PlanInput> = {}) =>
  planChanges({ desired: new Artifacts(desired), live: new Artifacts(live), prune: true, ...more });
/** What each step that acts waits for, in the order of the plan. */
const waits = (desired: readonly Resource[], live: readonly Resource[] = [], more: Partial<PlanInput> = {}) =>
  plan(desired, live, more)
    .steps.filter(({ op }) => op !== 'keep')
    .map(({ op, key, needs }) => `${op} ${key}${needs.length > 0 ? ` after ${needs.join(', ')}` : ''}`);
const policy = (inbound: string) => ({ policy: `<policies><inbound>${inbound}</inbound></policies>` });
const backend = (name = 'b', more = {}) => of(`backend:${name}`, { url: `https://${name}.example`, ...more });
const uses = (name: string) => policy(`<set-backend-service backend-id="${name}" />`);
const api = (name = 'a', more = {}) => of(`api:${name}`, { displayName: name, path: name, ...more });

describe('a step', () => {
  it('comes after what it needs, in any order of the files', () => {
    expect(waits([of('api-policy:a', {}, uses('b')), api(), backend()])).toEqual([
      'create api:a',
      'create backend:b',
      'create api-policy:a after api:a, backend:b',
    ]);
  });

  it('waits for nothing that is there already', () => {
    expect(waits([of('api-policy:a', {}, uses('b')), api(), backend()], [api(), backend()])).toEqual([
      'create api-policy:a',
    ]);
    expect(
      waits([of('api-policy:a', {}, uses('b')), api(), backend()], [of('api-policy:a', {}, uses('b')), api()]),
    ).toEqual(['create backend:b']);
  });

  it('that deletes waits for those that lean on the resource to lean elsewhere', () => {
    const user = (name: string) => of('service-policy', {}, uses(name));
    expect(waits([user('c'), backend('c')], [user('b'), backend()])).toEqual([
      'create backend:c',
      'update service-policy after backend:c',
      'delete backend:b after service-policy',
    ]);
  });

  it('that deletes waits for the deletes of those that lean on the resource', () => {
    expect(waits([], [backend(), of('service-policy', {}, uses('b'))])).toEqual([
      'delete service-policy',
      'delete backend:b after service-policy',
    ]);
  });

  it('that deletes waits for the delete that takes its users along', () => {
    const live = [backend(), api(), of('api-policy:a', {}, uses('b'))];
    expect(waits([], live)).toEqual([
      'delete api-policy:a',
      'delete api:a after api-policy:a',
      'delete backend:b after api:a',
    ]);
  });

  it('that cascades waits for its users inside; its parent for those outside', () => {
    const inside = [
      of('workspace:w', { displayName: 'W' }),
      of('backend:b@w', { url: 'https://b.example' }),
      of('api:a@w', { displayName: 'A', path: 'a' }),
      of('api-policy:a@w', {}, uses('b')),
    ];
    const found = waits([], inside);
    expect(found.find((one) => one.startsWith('delete backend:b@w'))).toBe('delete backend:b@w after api-policy:a@w');
    expect(found.at(-1)).toBe('delete workspace:w after api-policy:a@w, api:a@w, backend:b@w');
    const gold = of('product:gold', { displayName: 'Gold', subscriptionRequired: false });
    const link = of('product-api:gold/a');
    expect(waits([gold], [gold, link, api(), of('api-policy:a', {}, policy(''))])).toEqual([
      'delete product-api:gold/a',
      'delete api-policy:a',
      'delete api:a after api-policy:a, product-api:gold/a',
    ]);
  });

  it('whose cascading deletes are used outside waits for those users, and unrelated deletes wait for nothing', () => {
    const tools = of('api:tools', {
      displayName: 'Tools',
      path: 'tools',
      mcpTools: [{ operationId: '/apis/a/operations/get' }],
    });
    const live = [
      api(),
      of('api-operation:a/get', { displayName: 'Get', method: 'GET', urlTemplate: '/' }),
      tools,
      api('z'),
    ];
    const found = new Map(waits([], live).map((line) => [line.split(' ')[1], line.split(' after ')[1]]));
    expect(found.get('api:a')).toBe('api-operation:a/get, api:tools');
    expect(found.get('api-operation:a/get')).toBe('api:tools');
    expect(found.get('api:tools')).toBeUndefined();
    expect(found.get('api:z')).toBeUndefined();
  });

  it('that tidies waits for what brings it along, and nothing waits for it', () => {
    const gold = of('product:gold', { displayName: 'Gold' });
    expect(waits([gold, of('product-policy:gold', {}, policy(''))])).toEqual([
      'create product:gold',
      'create product-policy:gold after product:gold',
      'delete product-group:gold/administrators after product:gold',
    ]);
    expect(waits([gold, of('product-group:gold/administrators')])).toEqual([
      'create product:gold',
      'create product-group:gold/administrators after product:gold',
    ]);
    expect(waits([gold], [gold])).toEqual([]);
  });
});

describe('making a revision current', () => {
  const rev = (number: string, more = {}) => api('a', { apiRevision: number, ...more });

  it('comes before everything on the API, its parts and its revisions, and before nothing else', () => {
    const old = of('api:a;rev=1', { displayName: 'changed', path: 'a', apiRevision: '1' });
    const wanted = [
      rev('2', { description: 'new' }),
      old,
      of('api-policy:a', {}, policy('<base />')),
      of('api-policy:a;rev=1', {}, policy('<base />')),
      api('ab', { description: 'new' }),
      of('api-policy:ab', {}, policy('<base />')),
    ];
    expect([...waits(wanted, [rev('1'), api('ab')])].sort()).toEqual([
      'create api-policy:a after api:a, api:a#promote',
      'create api-policy:a;rev=1 after api:a#promote, api:a;rev=1',
      'create api-policy:ab after api:ab',
      'update api:a after api:a#promote',
      'update api:a#promote',
      'update api:a;rev=1 after api:a, api:a#promote',
      'update api:ab',
    ]);
  });

  it('names the revision and the one that it replaces', () => {
    expect(plan([rev('2')], [rev('1')]).steps[0]).toEqual({
      key: 'api:a#promote',
      op: 'update',
      id: 'api:a',
      kind: 'api',
      because: 'revision 2 becomes current in place of 1',
      promote: '2',
      needs: [],
    });
    expect(plan([rev('2')], [api()]).steps[0]?.because).toBe('revision 2 becomes current in place of 1');
  });

  it('is done for other revisions only, and only when the files name one', () => {
    const promotes = (wanted: readonly Resource[], live: readonly Resource[]) =>
      plan(wanted, live).steps.filter(({ promote }) => promote !== undefined).length;
    expect(promotes([rev('2')], [rev('2')])).toBe(0);
    expect(promotes([rev('1')], [api()])).toBe(0);
    expect(promotes([api()], [rev('3')])).toBe(0);
    expect(promotes([rev('2')], [])).toBe(0);
    const second = of('api:a;rev=2', { displayName: 'a', path: 'a', apiRevision: '2' });
    expect(
      promotes([api(), second], [api(), { ...second, payload: { properties: { displayName: 'a', path: 'a' } } }]),
    ).toBe(0);
  });

  it('swaps the parts of the two revisions, and leaves those of other APIs and the releases alone', () => {
    const parts = (name: string, header: string) =>
      of(`api-policy:${name}`, {}, policy(`<set-header name="${header}" />`));
    const others = [
      api('ab'),
      parts('ab', 'other'),
      of('workspace:w', { displayName: 'W' }),
      of('api:a@w', { displayName: 'A', path: 'a' }),
      { ...parts('a', 'inside'), id: of('api-policy:a@w').id },
      of('tag:a', { displayName: 'A' }),
      of('api-release:a/r', { apiId: '/apis/a', notes: 'n' }),
    ];
    const second = of('api:a;rev=2', { displayName: 'a', path: 'a', apiRevision: '2' });
    const first = of('api:a;rev=1', { displayName: 'a', path: 'a', apiRevision: '1' });
    const live = [rev('1'), parts('a', 'one'), second, parts('a;rev=2', 'two'), ...others];
    const wanted = [rev('2'), parts('a', 'two'), first, parts('a;rev=1', 'one'), ...others];
    expect(waits(wanted, live)).toEqual(['update api:a#promote']);
    // One that is not there begins as a copy.
    const copied = [rev('2'), parts('a', 'one'), first, parts('a;rev=1', 'one'), ...others];
    expect(waits(copied, [rev('1'), parts('a', 'one'), ...others])).toEqual(['update api:a#promote']);
    expect(waits([rev('2'), parts('a', 'one'), ...others], [rev('1'), parts('a', 'one'), ...others])).toEqual(
      [
        'update api:a#promote',
        'delete api:a;rev=1 after api-policy:a;rev=1, api:a#promote',
        'delete api-policy:a;rev=1 after api:a#promote',
      ].sort((one, other) => Number(one.includes('api:a;rev=1 after')) - Number(other.includes('api:a;rev=1 after'))),
    );
  });
});
