import { Artifacts, type Resource } from '@apimkit/model';
import { readSpecification } from '@apimkit/openapi';
import { describe, expect, it } from 'vitest';
import { publishUntil } from '../fixtures/interrupted.ts';
import { of, type TestService, testService } from '../fixtures/service.ts';
import {
  applyPlan,
  openInterrupted,
  openSavedPlan,
  parseJournal,
  parseSavedPlan,
  planPublish,
  planUndo,
  publish,
  savePlan,
} from '../index.ts';
import { withoutKept } from '../journal/resume.ts';

const policy = (limit: number) => ({
  policy: `<policies><inbound><base /><rate-limit calls="${limit}" renewal-period="60" /></inbound></policies>`,
});
function api(names: string): Resource {
  const paths = Object.fromEntries(
    [...names].map((name) => [`/${name}`, { get: { operationId: name, responses: { 200: { description: 'OK' } } } }]),
  );
  const { specification } = readSpecification(
    JSON.stringify({ openapi: '3.0.3', info: { title: 'Shop', version: '1' }, paths }),
  );
  return of('api:shop', { displayName: 'Shop', path: 'shop' }, specification ? { specification } : {});
}
const tag = of('tag:t', { displayName: 'T' });
const first = new Artifacts([api('ab'), tag, of('api-policy:shop', {}, policy(1))]);
const next = new Artifacts([
  api('abc'),
  tag,
  of('api-policy:shop', {}, policy(2)),
  of('api-operation-policy:shop/c', {}, policy(3)),
  of('api-tag:shop/t'),
]);
const options = { strategy: 'revision', notes: 'Release 7' } as const;

async function started(): Promise<TestService> {
  const service = testService();
  await publish(service.connect(), first);
  return service;
}
/** A plan in new revisions, and the text of its file. */
async function saved(service: TestService) {
  const client = service.connect();
  const planned = await planPublish(client, next, options);
  const plan = withoutKept(planned.plan);
  return {
    planned: { ...planned, plan },
    text: await savePlan({ client, ...planned, plan, artifacts: next, tool: '1' }),
  };
}
const current = async ({ connect }: TestService) =>
  ((await connect().get('apis/shop')) as { readonly properties: { readonly apiRevision: string } }).properties
    .apiRevision;
const left = async ({ connect }: TestService, artifacts: Artifacts) =>
  (await planPublish(connect(), artifacts)).plan.steps
    .filter(({ op }) => op !== 'keep')
    .map(({ id, op }) => `${op} ${id}`);

describe('a saved plan with new revisions', () => {
  it('is applied', async () => {
    const service = await started();
    const { text } = await saved(service);
    const client = service.connect();
    const opened = await openSavedPlan(client, parseSavedPlan(JSON.stringify(text)), next);
    const { counts } = await applyPlan({ client, ...opened });
    expect(counts).toMatchObject({ failed: 0, skipped: 0 });
    expect([await current(service), await left(service, next)]).toEqual(['2', []]);
  });

  it('is refused when the current revision, or the file of a part of it, changed', async () => {
    const service = await started();
    const { text } = await saved(service);
    const other = next.with([of('api-policy:shop', {}, policy(9))]);
    await expect(openSavedPlan(service.connect(), text, other)).rejects.toThrow(
      /changed in the files .*api-policy:shop;rev=2/,
    );
    const theirs = { properties: { format: 'rawxml', value: policy(7).policy } };
    await service.connect().put('apis/shop/policies/policy', theirs);
    await expect(openSavedPlan(service.connect(), text, next)).rejects.toThrow(
      /changed on the service .*api-policy:shop/,
    );
  });

  it('is refused when the revision exists', async () => {
    const service = await started();
    const { text } = await saved(service);
    const sourceApiId = `${service.connect().serviceId}/apis/shop`;
    const properties = { path: 'shop', sourceApiId, apiRevision: '2', isCurrent: false };
    await service.connect().put('apis/shop;rev=2', { properties });
    await expect(openSavedPlan(service.connect(), text, next)).rejects.toThrow(/api:shop;rev=2 \(exists now\)/);
  });
});

describe('a publish in new revisions that was interrupted', () => {
  it('is continued, wherever it stopped', async () => {
    let isWhole = false;
    for (let after = 0; !isWhole; after += 1) {
      const service = await started();
      const { text, report } = await publishUntil(service, next, { after }, options);
      isWhole = report !== undefined;
      const client = service.connect();
      const { resume, ...opened } = await openInterrupted(client, parseJournal(text), next);
      const { counts } = await applyPlan({ client, ...opened, resume });
      expect(counts, `after ${after}`).toMatchObject({ failed: 0, skipped: 0 });
      expect([after, await current(service), await left(service, next)]).toEqual([after, '2', []]);
    }
  });
});

describe('a publish in new revisions that is undone', () => {
  it('makes the earlier revision current, and removes what it created', async () => {
    const service = await started();
    const { text } = await publishUntil(service, next, {}, options);
    const client = service.connect();
    const planned = await planUndo(client, parseJournal(text));
    expect(planned.plan.problems).toEqual([]);
    const { counts } = await applyPlan({ client, ...planned });
    expect(counts).toMatchObject({ failed: 0, skipped: 0 });
    expect([await current(service), await left(service, first)]).toEqual(['1', []]);
    expect(await client.list('apis/shop/revisions')).toHaveLength(1);
    expect(await client.list('apis/shop/releases')).toEqual([]);
  });
});
