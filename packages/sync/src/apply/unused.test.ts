import { Artifacts } from '@apimkit/model';
import { expect, it } from 'vitest';
import { of, stepsOf, testService } from '../fixtures/service.ts';
import { planPublish, publish, renderPlan } from '../index.ts';

const set = of('version-set:v', { displayName: 'V', versioningScheme: 'Segment' });
const versioned = (name: string, version = name) =>
  of(`api:${name}`, { displayName: name, path: name, apiVersionSetId: '/apiVersionSets/v', apiVersion: version });
const prune = { prune: true, guards: { allowEmpty: true } };
const left = async ({ connect }: ReturnType<typeof testService>, files: Artifacts) =>
  stepsOf((await planPublish(connect(), files, prune)).plan);

it('a version set of the files remains when its last API is deleted, and the plan shows it', async () => {
  const service = testService([set, versioned('a'), versioned('b')]);
  const files = new Artifacts([set]);
  const { plan } = await planPublish(service.connect(), files, prune);
  expect(stepsOf(plan)).toEqual(['delete api:a', 'delete api:b', 'update version-set:v']);
  expect(renderPlan(plan)).toContain('the service deletes it together with api:a');
  const { report } = await publish(service.connect(), files, prune);
  expect(report.counts).toMatchObject({ done: 3, failed: 0 });
  expect([...service.held()]).toContain('version-set:v');
  expect(await left(service, files)).toEqual([]);
});

it('and one that other APIs use is not written', async () => {
  const service = testService([set, versioned('a'), versioned('b')]);
  const files = new Artifacts([set, versioned('b')]);
  expect(await left(service, files)).toEqual(['delete api:a']);
  await publish(service.connect(), files, prune);
  expect(await left(service, files)).toEqual([]);
});

it('and so does one that the publish is not about', async () => {
  const service = testService([set, versioned('a')]);
  const { plan, report } = await publish(service.connect(), new Artifacts([set]), {
    ...prune,
    selection: ({ kind }) => kind === 'api',
  });
  expect(stepsOf(plan)).toEqual(['delete api:a']);
  expect(report.counts).toMatchObject({ done: 1, failed: 0 });
  expect(await left(service, new Artifacts([set]))).toEqual([]);
});
