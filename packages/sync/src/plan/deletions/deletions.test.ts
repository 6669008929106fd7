import { Artifacts, type Resource } from '@apimkit/model';
import { describe, expect, it } from 'vitest';
import { artifactsOf } from '../../fixtures/faulty-service.ts';
import { of, planFor, publishTo, stepsOf, testService } from '../../fixtures/service.ts';
import { type PlanInput, planChanges } from '../../index.ts';

const prune = (live: Iterable<Resource>, desired: Iterable<Resource> = [], more: Partial<PlanInput> = {}) =>
  planChanges({ desired: new Artifacts(desired), live: new Artifacts(live), prune: true, ...more });
const messages = ({ problems }: ReturnType<typeof prune>) => problems.map(({ message }) => message);
const gold = of('product:gold', { displayName: 'Gold' });
const policy = (inbound: string) => ({ policy: `<policies><inbound>${inbound}</inbound></policies>` });

describe('operations', () => {
  const shop = artifactsOf({
    'apis/shop/apiInformation.json': { properties: { displayName: 'Shop', path: 'shop' } },
    'apis/shop/specification.json': {
      openapi: '3.0.1',
      info: { title: 'Shop', version: '1' },
      paths: {
        '/a': { get: { operationId: 'a', responses: {} } },
        '/b': { get: { operationId: 'b', responses: {} } },
      },
    },
  });

  it('that are in a specification alone are listed once when their API is deleted', () => {
    const live = [...shop, of('api-operation:shop/a', { displayName: 'A', method: 'GET', urlTemplate: '/a' })];
    expect([...stepsOf(prune(live))].sort()).toEqual([
      'delete api-operation:shop/a with api:shop',
      'delete api-operation:shop/b with api:shop',
      'delete api:shop',
    ]);
  });

  it('are listed with what also removes their API', () => {
    const inside = artifactsOf({
      'workspaces/w/workspaceInformation.json': { properties: { displayName: 'w' } },
      'workspaces/w/apis/shop/apiInformation.json': { properties: { displayName: 'Shop', path: 'shop' } },
      'workspaces/w/apis/shop/specification.json': {
        openapi: '3.0.1',
        info: { title: 'Shop', version: '1' },
        paths: { '/a': { get: { operationId: 'a', responses: {} } } },
      },
    });
    expect(stepsOf(prune(inside))).toContain('delete api-operation:shop/a@w with workspace:w');
  });

  it('are deleted by the import of a specification and never by themselves', () => {
    const one = of('api-operation:shop/old', { displayName: 'Old', method: 'GET', urlTemplate: '/old' });
    expect(stepsOf(prune([...shop, one], shop))).toEqual([]);
  });
});

describe('tags of a specification', () => {
  const tagged = (tag: string) => {
    const operation = { operationId: 'a', tags: [tag], responses: { 200: { description: 'ok' } } };
    const tags = [{ name: tag, description: 'What it means' }];
    const info = { title: 'Shop', version: '1' };
    return artifactsOf({
      'apis/shop/apiInformation.json': { properties: { displayName: 'Shop', path: 'shop' } },
      'apis/shop/specification.json': { openapi: '3.0.1', info, tags, paths: { '/a': { get: operation } } },
    });
  };

  it('are not deleted: the import that creates them would create them again', async () => {
    const service = testService();
    await publishTo(service, tagged('Sales'));
    expect(service.held()).toContain('api-operation-tag:shop/a/Sales');
    expect(service.held()).toContain('api-tag-description:shop/Sales');
    expect(stepsOf(await planFor(service, tagged('Sales'), { prune: true }))).toEqual([]);
  });

  it('are deleted when the specification does not name them any more', async () => {
    const service = testService();
    await publishTo(service, tagged('Sales'));
    expect(stepsOf(await planFor(service, tagged('Other'), { prune: true }))).toEqual([
      'delete api-operation-tag:shop/a/Sales',
      'delete api-tag-description:shop/Sales',
      'delete tag:Sales',
    ]);
  });
});

describe('a delete', () => {
  it('contains the reason', () => {
    const api = of('api:a', { displayName: 'A', path: 'a' });
    const revision = of('api:a;rev=2', { displayName: 'A', path: 'a', apiRevision: '2' });
    const why = (live: readonly Resource[], desired: readonly Resource[]) =>
      prune(live, desired)
        .steps.filter(({ op }) => op === 'delete')
        .map(({ id, because }) => `${id}: ${because}`);
    expect(why([api, revision], [api])).toEqual(['api:a;rev=2: the files do not contain this revision']);
    expect(why([api, of('api-policy:a', {}, policy(''))], [])).toEqual(
      expect.arrayContaining(['api:a: the files do not contain it', 'api-policy:a: deleted together with api:a']),
    );
  });

  it('applies only to what is in scope, and its cascading deletes', () => {
    const live = [gold, of('subscription:s', { displayName: 'S', scope: '/products/gold' }), of('tag:t')];
    expect(stepsOf(prune(live, [], { scope: ({ kind }) => kind === 'subscription' }))).toEqual([
      'delete subscription:s',
    ]);
    expect(stepsOf(prune(live, [], { scope: ({ kind }) => kind === 'tag' }))).toEqual(['delete tag:t']);
    expect([...stepsOf(prune(live, [], { unread: new Set(['product']) }))].sort()).toEqual([
      'delete subscription:s',
      'delete tag:t',
    ]);
  });
});

describe('a delete that would also remove resources that were not read', () => {
  const unseen = (...kinds: readonly string[]) => ({ unread: new Set<string>(), unseen: new Set(kinds) });

  it('names the kinds below it that were not read, and no others', () => {
    expect(messages(prune([gold], [], unseen('subscription', 'product-policy', 'tag')))).toEqual([
      expect.stringMatching(/not read: (subscription, product-policy|product-policy, subscription)$/),
    ]);
    expect(messages(prune([gold], [], unseen('tag')))).toEqual([]);
  });

  it('is reported once, for the resource that is deleted', () => {
    const live = [of('workspace:w', { displayName: 'W' }), of('product:gold@w', { displayName: 'Gold' })];
    expect(prune(live, [], unseen('subscription')).problems.map(({ resource }) => resource)).toEqual(['workspace:w']);
  });
});

describe('a delete that the service would refuse', () => {
  const value = of('named-value:n', { displayName: 'n', value: 'x' });
  const user = of('service-policy', {}, policy('<a b="{{n}}" />'));
  const onlyValues: Partial<PlanInput> = { scope: ({ kind }) => kind === 'named-value' };
  const inUse = (plan: ReturnType<typeof prune>) =>
    plan.problems.filter(({ code }) => code === 'sync/in-use').map(({ resource }) => resource);

  it('is one of a kind that is guarded, with a user that stays and is in no file', () => {
    const plan = prune([value, user], [], onlyValues);
    expect(plan.problems).toMatchObject([
      { code: 'sync/in-use', resource: 'named-value:n', message: expect.stringContaining('but service-policy') },
    ]);
    // One of the files is a need of the files.
    expect(prune([value, user], [user], onlyValues).problems.map(({ code }) => code)).toEqual(['sync/needed']);
    expect(prune([value, user]).problems).toEqual([]);
    expect(prune([value], [], onlyValues).problems).toEqual([]);
  });

  it('is none of a kind that the service deletes in spite of its users', () => {
    const tag = [of('tag:t', { displayName: 'T' }), of('api:a', { displayName: 'A', path: 'a' }), of('api-tag:a/t')];
    expect(inUse(prune(tag, [], { scope: ({ kind }) => kind === 'tag' }))).toEqual([]);
  });

  it('does not include cascading deletes', () => {
    const live = [
      of('workspace:w', { displayName: 'W' }),
      of('named-value:n@w', { displayName: 'n', value: 'x' }),
      of('api:a@w', { displayName: 'A', path: 'a' }),
      of('api-policy:a@w', {}, policy('<a b="{{n}}" />')),
    ];
    expect(inUse(prune(live))).toEqual([]);
  });
});
