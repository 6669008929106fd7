import { Artifacts, putAt, type Resource } from '@apimkit/model';
import { describe, expect, it } from 'vitest';
import { service as serviceId, shopWith } from '../fixtures/faulty-service.ts';
import { publishUntil, resumed } from '../fixtures/interrupted.ts';
import { of, stepsOf, type TestService, testService } from '../fixtures/service.ts';
import { applyPlan, type PublishOptions, parseJournal, planPublish, planUndo, publish, renderPlan } from '../index.ts';

const set = of('version-set:v', { displayName: 'V', versioningScheme: 'Segment' });
const versioned = (name: string, setName = 'v') =>
  of(`api:${name}`, { displayName: name, path: name, apiVersionSetId: `/apiVersionSets/${setName}`, apiVersion: name });
const prune = { prune: true, guards: { allowEmpty: true } };
/** A publish that is not about version sets. */
const ofApis: PublishOptions = { ...prune, selection: ({ kind }) => kind === 'api' };
const left = async ({ connect }: TestService, files: Iterable<Resource>) =>
  stepsOf((await planPublish(connect(), new Artifacts(files), prune)).plan);

async function undo(service: TestService, text: string): Promise<readonly string[]> {
  const client = service.connect();
  const planned = await planUndo(client, parseJournal(text));
  const report = await applyPlan({ client, ...planned, patience: 0 });
  expect(report.counts).toMatchObject({ failed: 0, skipped: 0 });
  return stepsOf(planned.plan);
}

describe('a version set whose last API is deleted', () => {
  it('remains when the files have it, and the plan shows it', async () => {
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

  it('is not written when other APIs use it', async () => {
    const service = testService([set, versioned('a'), versioned('b')]);
    const files = new Artifacts([set, versioned('b')]);
    expect(await left(service, files)).toEqual(['delete api:a']);
    await publish(service.connect(), files, prune);
    expect(await left(service, files)).toEqual([]);
  });

  it('remains when the publish moves its other APIs to another one', async () => {
    const other = of('version-set:w', { displayName: 'W', versioningScheme: 'Segment' });
    const product = of('product:p', { displayName: 'P' });
    // The delete of its link is sent before the delete of the API, so that the other API has left by then.
    const service = testService([set, other, versioned('a'), versioned('b'), product, of('product-api:p/a')]);
    const files = new Artifacts([set, other, versioned('b', 'w'), product]);
    const { report } = await publish(service.connect(), files, prune);
    expect(report.counts).toMatchObject({ failed: 0, skipped: 0 });
    expect(await left(service, files)).toEqual([]);
  });

  it('remains when the publish is not about it', async () => {
    const service = testService([set, versioned('a')]);
    const { plan, report } = await publish(service.connect(), new Artifacts([set]), ofApis);
    expect(stepsOf(plan)).toEqual(['delete api:a']);
    expect(report.counts).toMatchObject({ done: 1, failed: 0 });
    expect(await left(service, [set])).toEqual([]);
  });
});

describe('a publish that is killed after the delete of the last API of a version set', () => {
  const cases: readonly [string, PublishOptions, readonly Resource[]][] = [
    ['which the publish is not about', ofApis, []],
    ['which the files keep', prune, [set]],
    ['which the files change', prune, [of('version-set:v', { displayName: 'Other', versioningScheme: 'Segment' })]],
    ['which the files delete', prune, []],
  ];
  const killed = async (options: PublishOptions, files: Artifacts) => {
    const service = testService([set, versioned('a')]);
    const stopped = await publishUntil(service, files, { write: 1 }, options);
    expect([stopped.writes, stopped.report]).toEqual([['DELETE apis/a'], undefined]);
    expect([...service.held()]).not.toContain('version-set:v');
    return { service, stopped };
  };

  it.each(cases)('%s, is continued', async (_, options, after) => {
    const files = new Artifacts(after);
    const { service, stopped } = await killed(options, files);
    const { report, text } = await resumed(service, stopped.text, files);
    expect(report.counts).toMatchObject({ failed: 0, skipped: 0 });
    expect(await left(service, options === ofApis ? [set] : files)).toEqual([]);
    await undo(service, text);
    expect(await left(service, [set, versioned('a')])).toEqual([]);
  });

  it.each(cases)('%s, is undone', async (_, options, after) => {
    const { service, stopped } = await killed(options, new Artifacts(after));
    await undo(service, stopped.text);
    expect(await left(service, [set, versioned('a')])).toEqual([]);
  });

  it('and again when it is continued, loses nothing', async () => {
    const { service, stopped } = await killed(ofApis, new Artifacts());
    // As if the second run was killed when it had recorded the step, before it wrote the set.
    const [, started = ''] = stopped.text.split('\n');
    expect(started).toContain('"along":[{"id":"version-set:v"');
    const withoutRecord = `${stopped.text}{"state":"resumed","run":"second"}\n${started.replace(/,"along":.*$/, '}')}\n`;
    await resumed(service, withoutRecord, new Artifacts());
    expect(await left(service, [set])).toEqual([]);
  });

  it('is continued with an error when a part of the version set may be secret', async () => {
    const { service, stopped } = await killed(ofApis, new Artifacts());
    const record = { id: 'version-set:v', payload: {}, leftOut: ['properties.displayName'] };
    const incomplete = stopped.text.replace(/"along":.*/, `"along":[${JSON.stringify(record)}]}`);
    const { report } = await resumed(service, incomplete, new Artifacts());
    expect(report.steps.map(({ error }) => error)).toEqual([
      'version-set:v, which the service deletes together with api:a, is gone, and the journal does not have its properties.displayName, which may contain a secret: publish version-set:v again',
    ]);
  });
});

describe('an undo', () => {
  it('leaves a version set alone that was changed after the run', async () => {
    const service = testService([set, versioned('a')]);
    const { text } = await publishUntil(service, new Artifacts(), {}, ofApis);
    const changed = putAt(set.payload, 'properties.displayName', 'Theirs');
    await service.connect().put('apiVersionSets/v', changed);
    expect(await undo(service, text)).toEqual(['create api:a']);
    expect(await service.connect().get('apiVersionSets/v')).toMatchObject(changed);
  });

  it('of a new API leaves its version set there', async () => {
    const service = testService([set]);
    const { text } = await publishUntil(service, new Artifacts([set, versioned('a')]), {}, {});
    expect(await undo(service, text)).toEqual(['delete api:a']);
    expect(await left(service, [set])).toEqual([]);
  });
});

describe('a failure around the delete of the last API of a version set', () => {
  const url = /\/apiVersionSets\/v\?/;
  const lost = { as: 'status', status: 403 } as const;
  const shop = () => shopWith(new Artifacts([set, versioned('a')]));
  const run = async (rules: Parameters<ReturnType<typeof shop>['connect']>[0], from = shop()) => {
    const { client, seen } = from.connect(rules);
    const { report } = await publish(client, new Artifacts(), { ...ofApis, patience: 0 });
    const writes = seen.filter(({ method }) => method !== 'GET' && method !== 'HEAD');
    return {
      report,
      ids: from.ids(),
      writes: writes.map((one) => `${one.method} ${one.url.slice(serviceId.length + 1).replace(/\?.*/, '')}`),
    };
  };

  it('when it cannot be read before, stops the delete', async () => {
    const { report, ids, writes } = await run([{ method: 'GET', url, fault: lost }]);
    expect([report.counts.failed, writes]).toEqual([1, []]);
    expect(ids).toEqual(['version-set:v', 'api:a']);
  });

  it('when it cannot be read after, does not lose it', async () => {
    const from = shop();
    const after = from.connect();
    const reads = async () => {
      await publish(after.client, new Artifacts(), { ...ofApis, patience: 0 });
      return after.seen.findLastIndex((one) => one.method === 'GET' && url.test(one.url)) + 1;
    };
    const { report, ids, writes } = await run([{ nth: await reads(), fault: lost }]);
    expect([report.counts.failed, writes]).toEqual([0, ['DELETE apis/a', 'PUT apiVersionSets/v']]);
    expect(ids).toEqual(['version-set:v']);
  });

  it('when the response of the delete is wrong, does not lose it', async () => {
    const wrong = { as: 'answer', body: '{"error":{"code":"No","message":"no"}}', status: 400 } as const;
    const { report, ids } = await run([{ method: 'DELETE', fault: wrong }]);
    expect(report.counts.failed).toBe(1);
    expect(ids).toEqual(['version-set:v']);
  });
});
