import { Artifacts, type Resource } from '@apimkit/model';
import { describe, expect, it } from 'vitest';
import { of, planFor, publishTo, testService } from '../fixtures/service.ts';
import { planChanges, renderPlan } from '../index.ts';

const backend = (name: string, url = 'https://shop.example') => of(`backend:${name}`, { url, protocol: 'http' });
const policy = (backendId: string) =>
  of(
    'service-policy',
    {},
    {
      policy: `<policies><inbound><set-backend-service backend-id="${backendId}" /></inbound></policies>`,
    },
  );
const plan = (live: readonly Resource[], desired: readonly Resource[], prune = true) =>
  planChanges({ desired: new Artifacts(desired), live: new Artifacts(live), prune });
const renamed = (live: readonly Resource[], desired: readonly Resource[]) =>
  (plan(live, desired).renames ?? []).map(({ from, to }) => `${from} -> ${to}`);

describe('renames', () => {
  it.each<[string, readonly Resource[], readonly Resource[], readonly string[]]>([
    ['the same content under another name', [backend('a')], [backend('b')], ['backend:a -> backend:b']],
    ['another content', [backend('a')], [backend('b', 'https://other.example')], []],
    ['a resource that stays', [backend('a')], [backend('a'), backend('b')], []],
    ['two new ones with the content', [backend('a')], [backend('b'), backend('c')], []],
    ['two old ones with the content', [backend('a'), backend('c')], [backend('b')], []],
    [
      'the same content of another kind',
      [of('tag:a', { displayName: 'x' })],
      [of('group:b', { displayName: 'x' })],
      [],
    ],
    ['a subscription', [of('subscription:a', { scope: '/apis' })], [of('subscription:b', { scope: '/apis' })], []],
    ['a link', [of('product-api:p/a')], [of('product-api:p/b')], []],
  ])('of %s', (_, live, desired, expected) => expect(renamed(live, desired)).toEqual(expected));

  it('create the new one, move the references, and then delete the old one', async () => {
    const service = testService([backend('a'), policy('a')]);
    const wanted = [backend('b'), policy('b')];
    const { plan: done, report } = await publishTo(service, wanted, { prune: true });
    expect(done.steps.filter(({ op }) => op !== 'keep').map(({ op, id }) => `${op} ${id}`)).toEqual([
      'create backend:b',
      'update service-policy',
      'delete backend:a',
    ]);
    expect(report.counts).toMatchObject({ done: 3, failed: 0 });
    expect(renderPlan(done)).toContain('\n  backend:a -> backend:b\n');
  });

  it('delete the old one after the new one, also if nothing refers to it', () => {
    const { steps } = plan([backend('a')], [backend('b')]);
    expect(steps.find(({ op }) => op === 'delete')?.needs).toEqual(['backend:b']);
  });

  it('show what is lost', () => {
    const gateway = (name: string) => of(`gateway:${name}`, { locationData: { name: 'Oslo' } });
    const [keys] = plan([gateway('a')], [gateway('b')]).renames ?? [];
    expect(keys?.loses).toEqual(['loses its keys: the service generates new ones']);
    const product = (name: string) => of(`product:${name}`, { displayName: 'Gold' });
    const live = [
      product('a'),
      of('subscription:s', { displayName: 'S', scope: '/products/a' }),
      of('product-policy:a', {}, { policy: '<policies />' }),
      of('product-tag:a/t'),
      of('tag:t', { displayName: 'T' }),
    ];
    const desired = [
      product('b'),
      of('product-policy:b', {}, { policy: '<policies />' }),
      of('tag:t', { displayName: 'T' }),
    ];
    const [one] = plan(live, desired).renames ?? [];
    expect(one?.loses).toEqual([
      'loses 1 subscription with their keys: s',
      'loses 1 other resource below it, which the files do not describe',
    ]);
  });

  it('are a note if nothing is deleted', async () => {
    const found = await planFor(testService([backend('a')]), [backend('b')]);
    expect(found.renames).toBeUndefined();
    expect(found.problems).toMatchObject([{ code: 'sync/perhaps-renamed', severity: 'info', resource: 'backend:b' }]);
    expect(plan([backend('a')], [backend('b')]).problems).toEqual([]);
    expect(plan([backend('a')], [backend('a'), backend('b')], false).problems).toEqual([]);
  });

  it('are not found by values from outside of the files', () => {
    const masked = { ...backend('b'), masked: ['properties.url'] };
    expect(renamed([backend('a')], [masked])).toEqual([]);
  });
});
