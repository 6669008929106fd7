import { Artifacts, type Resource, ResourceId } from '@apimkit/model';
import { readSpecification } from '@apimkit/openapi';
import { describe, expect, it } from 'vitest';
import { of, planFor, publishTo, stepsOf, testService, writesOf } from '../../fixtures/service.ts';
import { base } from '../steps/base.ts';
import type { Step } from '../types.ts';
import { droppedByImports } from './dropped.ts';

const policy = '<policies><inbound><base /></inbound></policies>';
const specificationOf = (...names: readonly string[]) =>
  readSpecification(
    JSON.stringify({
      openapi: '3.0.3',
      info: { title: 'Shop', version: '1' },
      paths: Object.fromEntries(
        names.map((name) => [`/${name}`, { get: { operationId: name, responses: { 200: { description: 'Fine' } } } }]),
      ),
    }),
  ).specification;
const api = (id: string, revision: string, ...names: readonly string[]): Resource => {
  const specification = specificationOf(...names);
  return of(id, { displayName: 'Shop', path: 'shop', apiRevision: revision }, specification ? { specification } : {});
};
const below = (name: string): Resource => of(`api-operation-policy:${name}/old`, {}, { policy });
const tag = of('tag:t', { displayName: 'T' });
const full = [
  tag,
  api('api:shop', '1', 'old', 'kept'),
  of('api-operation-policy:shop/kept', {}, { policy }),
  below('shop'),
];
const carried = ['delete api-operation-policy:shop/old with api:shop'];

describe('an operation that a specification no longer has', () => {
  const less = [tag, api('api:shop', '1', 'kept')];

  it.each([true, false])('deletes its children: listed and counted (prune: %s)', async (prune) => {
    const plan = await planFor(testService(full), [...less, of('api-operation-policy:shop/kept', {}, { policy })], {
      prune,
    });
    expect(stepsOf(plan)).toEqual(['update api:shop', ...carried]);
    expect(plan.summary).toMatchObject({ update: 1, delete: 1 });
  });

  it('is guarded', async () => {
    const service = testService(full);
    const limited = await planFor(service, less, { guards: { maxDeletes: 0 } });
    expect(limited.problems).toMatchObject([{ code: 'sync/too-many-deletes' }]);
    const guarded = await planFor(service, less, { guards: { protect: ['api-operation-policy'] } });
    expect(guarded.problems).toMatchObject([{ code: 'sync/protected', resource: 'api-operation-policy:shop/old' }]);
  });

  it('is deleted after the publish, without separate requests for its children', async () => {
    const service = testService(full);
    const { report } = await publishTo(service, less);
    expect(report.counts).toMatchObject({ failed: 0, skipped: 0, done: 2 });
    expect(report.writes).toBe(1);
    expect([...service.held()].filter((id) => id.includes('/old'))).toEqual([]);
    const client = service.connect();
    expect(stepsOf(await planFor({ ...service, connect: () => client }, less))).toEqual([]);
    expect(writesOf(client)).toBe(0);
  });

  it('keeps its children when the request fails, and reports that', async () => {
    const service = testService(full, {
      respond: ({ method }) =>
        method === 'DELETE' ? Response.json({ error: { code: 'X', message: 'no' } }, { status: 400 }) : undefined,
    });
    const { report } = await publishTo(service, less);
    expect(report.counts).toMatchObject({ failed: 1, skipped: 1 });
  });

  it('and has a file of its own is not dropped', async () => {
    const own = of('api-operation:shop/old', { displayName: 'Old', method: 'GET', urlTemplate: '/old' });
    const plan = await planFor(testService(full), [...less, own]);
    expect(stepsOf(plan).filter((one) => one.startsWith('delete'))).toEqual([]);
  });

  it('stays with all of it in the revision that a new current one is copied from', async () => {
    const plan = await planFor(testService(full), [tag, api('api:shop', '2', 'kept')]);
    expect(plan.summary.delete).toBe(0);
  });

  it('is found in a revision that exists and becomes current', async () => {
    const service = testService([...full, api('api:shop;rev=2', '2', 'old', 'kept'), below('shop;rev=2')]);
    const plan = await planFor(service, [tag, api('api:shop', '2', 'kept')]);
    expect(stepsOf(plan)).toEqual(['update api:shop', 'update api:shop', ...carried]);
  });
});

describe('an import that drops nothing', () => {
  it('asks for nothing below operations', async () => {
    const service = testService(full);
    const client = service.connect();
    await planFor({ ...service, connect: () => client }, [tag, api('api:shop', '1', 'old', 'kept', 'new')]);
    const without = client.requests.GET ?? 0;
    const other = service.connect();
    await planFor({ ...service, connect: () => other }, [tag, api('api:shop', '1', 'kept')]);
    expect((other.requests.GET ?? 0) - without).toBe(1);
  });
});

describe('of the steps of a plan', () => {
  const id = ResourceId.parse('api:shop');
  const update: Step = { ...base(id), op: 'update', because: '', imports: true };
  const promotion = (one: string): Step => ({
    ...base(ResourceId.parse(one)),
    op: 'update',
    because: '',
    promote: '2',
  });
  const revision = api('api:shop;rev=2', '2', 'old', 'kept');
  const live = [...full, of('api-operation-tag:shop/old/t')];
  const dropped = (
    steps: readonly Step[],
    more: readonly Resource[] = [],
    before: readonly Resource[] = live,
    all = live,
  ) =>
    droppedByImports(steps, {
      desired: new Artifacts([tag, api('api:shop', '1', 'kept'), ...more]),
      live: new Artifacts(all),
      before: new Artifacts(before),
    });
  const found = [
    {
      ...base(ResourceId.parse('api-operation-policy:shop/old')),
      op: 'delete',
      because: 'the import of api:shop removes api-operation:shop/old',
      goesWith: 'api:shop',
      needs: ['api:shop'],
    },
  ];

  it('an import of what exists drops what is below an operation, but no link', () => {
    expect(dropped([update])).toEqual(found);
    expect(
      dropped(
        [update],
        [],
        live,
        live.filter((one) => one.id.kind !== 'api'),
      ),
    ).toEqual([]);
  });

  it('none else does: a new API, an update without an import, any other step', () => {
    expect(dropped([{ ...update, op: 'create' }])).toEqual([]);
    expect(dropped([{ ...base(id), op: 'update', because: '' }])).toEqual([]);
    expect(dropped([{ ...base(tag.id), op: 'update', because: '' }])).toEqual([]);
    expect(dropped([])).toEqual([]);
  });

  it('none drops what the files have, or whose operation they have', () => {
    expect(dropped([update], [below('shop')])).toEqual([]);
    const own = of('api-operation:shop/old', { displayName: 'Old', method: 'GET', urlTemplate: '/old' });
    expect(dropped([update], [own])).toEqual([]);
  });

  it('one that makes a new revision current drops nothing; one that exists, or that of another API, does', () => {
    expect(dropped([update, promotion('api:shop')])).toEqual([]);
    expect(dropped([promotion('api:shop'), update], [], [...live, revision])).toEqual(found);
    expect(dropped([promotion('api:other'), update])).toEqual(found);
  });
});
