import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Artifacts, canonical, mergeTree, putAt, ResourceId, readArtifacts, writeArtifacts } from '@apimkit/model';
import { stableText } from '@apimkit/model/internal';
import { readTree } from '@apimkit/model/node';
import { extract, planChanges, planPublish, publish } from '@apimkit/sync';
import { describe, expect, it } from 'vitest';
import { emptyService, writesOf } from './service.ts';

const folder = join(import.meta.dirname, '../examples/sample/artifacts');
const { tree } = await readTree(folder);
const { artifacts: sample, diagnostics } = readArtifacts(tree);
const change = (id: ResourceId, path: string, value: string) =>
  new Artifacts(
    [...sample].map((one) => (one.id.equals(id) ? { ...one, payload: putAt(one.payload, path, value) } : one)),
  );

describe('the sample repository', () => {
  it('is sound, and planned against itself only keeps', () => {
    expect(diagnostics).toEqual([]);
    const plan = planChanges({ desired: sample, live: sample, prune: true });
    expect(plan.problems).toEqual([]);
    expect(plan.summary).toEqual({ create: 0, update: 0, delete: 0, keep: sample.size, blocked: 0 });
  });

  it.each(['toolkit', 'cli'] as const)('survives the %s layout', (layout) => {
    const again = readArtifacts(writeArtifacts(sample, layout));
    expect(again.diagnostics).toEqual([]);
    const meaning = (artifacts: Artifacts) =>
      Object.fromEntries([...artifacts].map((one) => [one.id.key, stableText({ ...canonical(one) })]));
    expect(meaning(again.artifacts)).toEqual(meaning(sample));
  });

  it('goes to an empty service and back; the second publish writes nothing', async () => {
    const { client, reconnect } = emptyService();
    const { report } = await publish(client, sample);
    expect(report.steps.filter(({ outcome }) => outcome === 'failed' || outcome === 'skipped')).toEqual([]);
    const second = reconnect();
    expect((await publish(second, sample)).plan.summary).toEqual({
      create: 0,
      update: 0,
      delete: 0,
      keep: sample.size,
      blocked: 0,
    });
    expect(writesOf(second)).toBe(0);
    const { tree: out, artifacts } = await extract(reconnect(), { existing: tree });
    expect(out).toEqual(tree);
    expect(artifacts.size).toBe(sample.size);
  });

  it('also through long-running operations', async () => {
    const { client, reconnect } = emptyService({ polls: 1 });
    const { report } = await publish(client, sample);
    expect(report.counts.failed).toBe(0);
    expect((await planPublish(reconnect(), sample)).plan.summary.keep).toBe(sample.size);
  });
});

describe('one change', () => {
  it('of a named value is one write', async () => {
    const { client, reconnect } = emptyService();
    await publish(client, sample);
    const second = reconnect();
    const id = new ResourceId('named-value', { namedValue: 'environment' });
    const { plan } = await publish(second, change(id, 'properties.value', 'test'));
    expect(plan.steps.filter(({ op }) => op !== 'keep')).toMatchObject([
      {
        op: 'update',
        id: 'named-value:environment',
        changes: [{ path: 'properties.value', before: 'dev', after: 'test' }],
      },
    ]);
    expect(second.requests).toMatchObject({ PUT: 1 });
    expect(writesOf(second)).toBe(1);
  });

  it('deletes only with prune, dependents first, and never what the service owns', async () => {
    const { client, reconnect } = emptyService();
    await publish(client, sample);
    // The service deletes a version set together with its last API.
    const gone = ['policy-fragment', 'service-policy', 'version-set'];
    const fewer = sample.filter(({ id }) => id.names.api === undefined && !gone.includes(id.kind));
    const careful = (await planPublish(reconnect(), fewer)).plan;
    expect(careful.summary.delete).toBe(0);
    const { plan, report } = await publish(reconnect(), fewer, { prune: true });
    expect(plan.problems).toEqual([]);
    expect(plan.summary.delete).toBeGreaterThan(10);
    expect(report.steps.filter(({ outcome }) => outcome === 'failed' || outcome === 'skipped')).toEqual([]);
    expect(
      plan.steps.filter(
        ({ op, id }) => op === 'delete' && /master|administrators|guests/.test(id) && !id.startsWith('product-group'),
      ),
    ).toEqual([]);
    expect((await planPublish(reconnect(), fewer, { prune: true })).plan.summary).toMatchObject({
      create: 0,
      update: 0,
      delete: 0,
    });
  });

  it('makes another revision current', async () => {
    const { client, reconnect } = emptyService();
    await publish(client, sample);
    const promoted = readArtifacts(
      new Map(
        [...tree].map(([path, text]) => [
          path.startsWith('apis/catalog;rev=2/')
            ? path.replace(';rev=2', '')
            : path.replace(/^apis\/catalog\//, 'apis/catalog;rev=1/'),
          text,
        ]),
      ),
    ).artifacts;
    const { plan, report } = await publish(reconnect(), promoted);
    expect(plan.steps.find(({ promote }) => promote === '2')?.because).toBe('revision 2 becomes current in place of 1');
    expect(report.counts.failed + report.counts.skipped).toBe(0);
    expect((await planPublish(reconnect(), promoted)).plan.steps.filter(({ op }) => op !== 'keep')).toEqual([]);
  });

  it('that the service refuses skips its dependents and nothing else', async () => {
    const { client } = emptyService();
    const broken = change(
      new ResourceId('policy-fragment', { policyFragment: 'correlate' }),
      'properties.description',
      'x',
    );
    const bad = new Artifacts(
      [...broken].map((one) => (one.id.name === 'correlate' ? { ...one, policy: '<fragment><a></fragment>' } : one)),
    );
    const { report } = await publish(client, bad);
    const outcome = (id: string) => report.steps.find((step) => step.id === id)?.outcome;
    expect(outcome('policy-fragment:correlate')).toBe('failed');
    expect(outcome('service-policy')).toBe('skipped');
    expect(outcome('api-policy:orders-v1')).toBe('done');
  });
});

describe('secrets', () => {
  const secret = {
    id: new ResourceId('named-value', { namedValue: 'token' }),
    payload: { properties: { displayName: 'token', secret: true, value: 'hunter2-hunter2' } },
  };

  it('are compared without being shown', async () => {
    const { client, reconnect } = emptyService();
    const both = new Artifacts([secret]);
    const first = await publish(client, both);
    expect(JSON.stringify([first.plan, first.report])).not.toContain('hunter2');
    const second = reconnect();
    await publish(second, both);
    expect(writesOf(second)).toBe(0);
    const other = new Artifacts([{ ...secret, payload: putAt(secret.payload, 'properties.value', 'swordfish') }]);
    const { plan } = await planPublish(reconnect(), other);
    expect(plan.steps).toMatchObject([{ op: 'update', because: 'its secret differs' }]);
    expect(JSON.stringify(plan)).not.toMatch(/hunter2|swordfish/);
    expect(JSON.stringify([...(await extract(reconnect())).tree])).not.toContain('hunter2');
  });

  it('that cannot be compared are written or left, as asked', async () => {
    const { client, reconnect } = emptyService({ secretsForbidden: true });
    const both = new Artifacts([secret]);
    await publish(client, both);
    expect((await planPublish(reconnect(), both)).plan.steps).toMatchObject([
      { op: 'update', unknownSecret: true, because: 'its secret cannot be compared' },
    ]);
    expect((await planPublish(reconnect(), both, { writeSecrets: 'never' })).plan.steps).toMatchObject([
      { op: 'keep' },
    ]);
  });

  it('without a value stop a publish that needs them, before anything is sent', async () => {
    const { client } = emptyService();
    const user = {
      id: new ResourceId('service-policy'),
      payload: {},
      policy: '<policies><inbound><a b="{{token}}" /></inbound></policies>',
    };
    const nameless = { ...secret, payload: { properties: { displayName: 'token', secret: true } } };
    await expect(publish(client, new Artifacts([nameless, user]))).rejects.toThrow(/nothing was sent/);
    expect(writesOf(client)).toBe(0);
  });
});

describe('references', () => {
  it('that are broken are reported with file, line and the nearest name, before anything is sent', async () => {
    const text = (await readFile(join(folder, 'policy.xml'), 'utf8')).replace(
      'fragment-id="correlate"',
      'fragment-id="corelate"',
    );
    const { artifacts } = readArtifacts(new Map([...tree, ['policy.xml', text]]));
    const { client } = emptyService();
    const { plan } = await planPublish(client, artifacts);
    expect(plan.problems).toMatchObject([
      {
        severity: 'error',
        file: 'policy.xml',
        range: { start: { line: 12 } },
        help: expect.stringContaining('Did you mean correlate?'),
      },
    ]);
    expect(writesOf(client)).toBe(0);
  });
});

describe('mergeTree', () => {
  it('keeps other files, deletes those of deleted resources, and updates changed ones in place', () => {
    const existing = new Map([
      ...tree,
      ['README.md', 'ours'],
      ['tags/gone/tagInformation.json', '{"properties":{"displayName":"Gone"}}'],
    ]);
    const { tree: merged } = mergeTree(
      existing,
      change(new ResourceId('tag', { tag: 'beta' }), 'properties.displayName', 'Still beta'),
      'toolkit',
    );
    expect(merged.get('README.md')).toBe('ours');
    expect(merged.has('tags/gone/tagInformation.json')).toBe(false);
    expect(merged.get('tags/beta/tagInformation.json')).toBe(
      '{\n  "properties": {\n    "displayName": "Still beta"\n  }\n}\n',
    );
    expect(
      [...merged]
        .filter(([path, text]) => tree.get(path) !== text)
        .map(([path]) => path)
        .sort(),
    ).toEqual(['README.md', 'tags/beta/tagInformation.json']);
  });
});
