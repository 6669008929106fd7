import { Artifacts, type Resource } from '@apimkit/model';
import { type JsonObject, readSpecification } from '@apimkit/openapi';
import { describe, expect, it } from 'vitest';
import { of, type TestService, testService } from '../fixtures/service.ts';
import { type PublishOptions, planPublish, publish } from '../index.ts';

const policy = (limit: number) => ({
  policy: `<policies><inbound><base /><rate-limit calls="${limit}" renewal-period="60" /></inbound></policies>`,
});
const document = (names: string) =>
  JSON.stringify({
    openapi: '3.0.3',
    info: { title: 'Shop', version: '1' },
    paths: Object.fromEntries(
      [...names].map((name) => [`/${name}`, { get: { operationId: name, responses: { 200: { description: 'OK' } } } }]),
    ),
  });
const api = (names: string, more: JsonObject = {}): Resource => {
  const { specification } = readSpecification(document(names));
  return of('api:shop', { displayName: 'Shop', path: 'shop', ...more }, specification ? { specification } : {});
};
const all = (...resources: readonly Resource[]) => new Artifacts(resources);
const first = [api('ab'), of('api-policy:shop', {}, policy(1)), of('api-operation-policy:shop/a', {}, policy(1))];
const options: PublishOptions = { strategy: 'revision', prune: true, notes: 'Release 7' };

async function started(resources: readonly Resource[] = first): Promise<TestService> {
  const service = testService();
  await publish(service.connect(), all(...resources));
  service.emulator.log.clear();
  return service;
}
const writesTo = ({ emulator }: TestService) =>
  emulator.log.requests
    .filter(({ method }) => /PUT|PATCH|DELETE/.test(method))
    .map(({ method, path }) => `${method} ${path.replace(/^.*\/service\/[^/]+\//, '')}`);
const left = async ({ connect }: TestService, ...resources: readonly Resource[]) =>
  (await planPublish(connect(), all(...resources), options)).plan.steps
    .filter(({ op }) => op !== 'keep')
    .map(({ op, id }) => `${op} ${id}`);

describe('a publish in new revisions', () => {
  it('changes a copy of the current revision, and releases it when it is complete', async () => {
    const service = await started();
    const next = [api('ac'), of('api-policy:shop', {}, policy(2)), of('api-operation-policy:shop/c', {}, policy(2))];
    const { report } = await publish(service.connect(), all(...next), options);
    expect(report.steps.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    const writes = writesTo(service);
    expect(writes[0]).toBe('PUT apis/shop;rev=2');
    expect(writes.at(-1)).toBe('PUT apis/shop/releases/revision-2');
    expect(writes.slice(0, -1).filter((one) => !one.includes('/shop;rev=2'))).toEqual([]);
    const client = service.connect();
    expect(await client.get('apis/shop')).toMatchObject({ properties: { apiRevision: '2', isCurrent: true } });
    expect(await client.get('apis/shop/releases/revision-2')).toMatchObject({ properties: { notes: 'Release 7' } });
    expect(await client.get('apis/shop;rev=1/policies/policy')).toMatchObject({
      properties: { value: expect.stringContaining('calls="1"') },
    });
    expect(await left(service, ...next)).toEqual([]);
  });

  it('leaves what is unchanged alone', async () => {
    const service = await started();
    await publish(service.connect(), all(...first), options);
    expect(writesTo(service)).toEqual([]);
  });

  it('creates a new API without another revision', async () => {
    const service = await started([]);
    await publish(service.connect(), all(...first), options);
    expect(writesTo(service).filter((one) => one.includes(';rev='))).toEqual([]);
  });

  it('changes what an API has once after the release', async () => {
    const service = await started([...first, of('tag:t', { displayName: 'T' })]);
    const tagged = [...first, of('tag:t', { displayName: 'T' }), of('api-operation-tag:shop/c/t')];
    const next = [api('abc'), ...tagged.slice(1)];
    await publish(service.connect(), all(...next), options);
    expect(writesTo(service).slice(-2)).toEqual([
      'PUT apis/shop/releases/revision-2',
      'PUT apis/shop/operations/c/tags/t',
    ]);
    expect(await left(service, ...next)).toEqual([]);
  });

  it('does not release a revision that is incomplete', async () => {
    const failing = testService([], {
      respond: ({ method, url }) =>
        method === 'PUT' && url.includes('rev=2/policies') ? new Response('{}', { status: 400 }) : undefined,
    });
    await publish(failing.connect(), all(...first));
    const { report } = await publish(failing.connect(), all(api('ab'), of('api-policy:shop', {}, policy(2))), options);
    expect(report.counts).toMatchObject({ failed: 1, skipped: 1 });
    expect(await failing.connect().get('apis/shop')).toMatchObject({ properties: { apiRevision: '1' } });
  });

  it('does not release a revision that is not as it was written', async () => {
    const service = testService([], {
      respond: ({ method, url }) =>
        method === 'PUT' && url.includes('rev=2/policies')
          ? Response.json({ name: 'policy', properties: { format: 'rawxml', value: policy(2).policy } })
          : undefined,
    });
    await publish(service.connect(), all(...first));
    const next = [api('ab'), of('api-policy:shop', {}, policy(2)), of('api-operation-policy:shop/a', {}, policy(1))];
    const { report } = await publish(service.connect(), all(...next), { ...options, patience: 0 });
    expect(report.steps.find(({ key }) => key === 'api:shop#release')).toMatchObject({
      outcome: 'failed',
      error: expect.stringMatching(/revision 2 .*was not released: api-policy:shop;rev=2: it was written/),
    });
    expect(await service.connect().get('apis/shop')).toMatchObject({ properties: { apiRevision: '1' } });
  });
});

describe('the number of a new revision', () => {
  it('is the next one, or a free one that the file names', async () => {
    const service = await started();
    await publish(service.connect(), all(api('abc', { apiRevision: '7' }), ...first.slice(1)), options);
    expect(writesTo(service)[0]).toBe('PUT apis/shop;rev=7');
    const next = [api('a'), ...first.slice(1)];
    await publish(service.connect(), all(...next), options);
    expect(await service.connect().get('apis/shop')).toMatchObject({ properties: { apiRevision: '8' } });
  });

  it('in the file, of the current revision, is an error: the next plan would go back to it', async () => {
    const service = await started();
    const { plan } = await planPublish(service.connect(), all(api('a', { apiRevision: '1' })), options);
    expect(plan.problems).toMatchObject([{ code: 'sync/revision-named', severity: 'error', resource: 'api:shop' }]);
  });

  it('of an earlier revision is the way back', async () => {
    const service = await started();
    await publish(service.connect(), all(api('abc'), ...first.slice(1)), options);
    service.emulator.log.clear();
    await publish(service.connect(), all(api('ab', { apiRevision: '1' }), ...first.slice(1)), options);
    expect(writesTo(service).filter((one) => !one.includes('/releases/'))).toEqual([]);
    expect(await service.connect().get('apis/shop')).toMatchObject({ properties: { apiRevision: '1' } });
  });
});

describe('the way back to an earlier revision', () => {
  it('is an error when the file differs from it: callers would see one change after the other', async () => {
    const service = await started();
    await publish(service.connect(), all(api('abc'), ...first.slice(1)), options);
    const next = all(api('ab', { apiRevision: '1' }), of('api-policy:shop', {}, policy(5)));
    const { plan } = await planPublish(service.connect(), next, options);
    expect(plan.problems).toMatchObject([{ code: 'sync/revision-switched', resource: 'api:shop' }]);
  });
});

describe('a plan in new revisions', () => {
  it('warns of what callers see, and not of the revisions that stay', async () => {
    const service = await started();
    await publish(service.connect(), all(api('ab'), of('api-policy:shop', {}, policy(9))), options);
    const { plan } = await planPublish(service.connect(), all(api('a'), of('api-policy:shop', {}, policy(9))), options);
    expect(plan.warnings?.map(({ check }) => check)).toEqual(['path-removed']);
  });

  it('lists the revisions of an API once', async () => {
    const service = await started();
    await planPublish(service.connect(), all(api('abc'), ...first.slice(1)), options);
    expect(service.emulator.log.requests.filter(({ path }) => path.endsWith('/revisions'))).toHaveLength(1);
  });
});

describe('a property that all revisions share', () => {
  it.each([{ path: 'other' }, { displayName: 'Other' }])('cannot change in a revision: %j', async (more) => {
    const service = await started();
    const { plan } = await planPublish(service.connect(), all(api('ab', more), ...first.slice(1)), options);
    expect(plan.problems).toMatchObject([{ code: 'sync/revision-shared', severity: 'error' }]);
  });
});
