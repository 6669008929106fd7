import { Artifacts, type Resource } from '@apimkit/model';
import { readSpecification } from '@apimkit/openapi';
import { describe, expect, it } from 'vitest';
import { publishUntil, resumed, stoppable } from '../fixtures/interrupted.ts';
import { of, stepsOf, type TestService, testService } from '../fixtures/service.ts';
import { applyPlan, type Guards, parseJournal, planPublish, planUndo } from '../index.ts';

const tag = (name: string, displayName = name) => of(`tag:${name}`, { displayName });
const value = (name: string, text: string) =>
  of(`named-value:${name}`, { displayName: name, secret: true, value: text });

async function undo(service: TestService, text: string, guards: Guards = {}) {
  const client = service.connect();
  const planned = await planUndo(client, parseJournal(text), { guards });
  const apply = () => applyPlan({ client, ...planned, patience: 0 });
  return {
    plan: planned.plan,
    steps: stepsOf(planned.plan),
    notes: planned.notes.map(({ message }) => message),
    apply,
  };
}

/** Publishes with --prune, and returns the journal. */
const journalOf = async (service: TestService, files: readonly Resource[]) =>
  (await publishUntil(service, new Artifacts(files), {}, { prune: true })).text;

const left = async ({ connect }: TestService, artifacts: readonly Resource[]) =>
  stepsOf((await planPublish(connect(), new Artifacts(artifacts), { prune: true })).plan);

describe('a journal', () => {
  it('contains no secret, neither of the files nor of the service, and no value from outside of the files', async () => {
    const policy = (text: string) =>
      `<policies><inbound><set-header name="x"><value>${text}</value></set-header></inbound></policies>`;
    const live = [
      value('k', 'live-secret-1'),
      of('backend:b', {
        url: 'https://live-address.example',
        protocol: 'http',
        credentials: { header: { 'x-key': ['live-secret-2'] } },
      }),
      of('service-policy', {}, { policy: policy('file-secret-1') }),
    ];
    const files = [
      value('k', 'file-secret-1'),
      of(
        'backend:b',
        {
          url: 'https://file-address.example',
          protocol: 'http',
          credentials: { header: { 'x-key': ['file-secret-2'] } },
        },
        { masked: ['properties.url'] },
      ),
      of('service-policy', {}, { policy: policy('other') }),
    ];
    const service = testService(live);
    const text = await journalOf(service, files);
    expect(text).not.toMatch(/secret-\d|live-address|file-address/);
    const { notes } = await undo(service, text);
    expect([...notes].sort()).toEqual([
      'The former value of properties.value of named-value:k is secret and is not in the journal; it is not restored',
      'backend:b is not restored: its former properties.url is not in the journal, because it may contain a secret',
      'service-policy is not restored: its former policy is not in the journal, because it may contain a secret',
    ]);
  });
});

describe('an undo', () => {
  it('deletes only what the service reported as created by the run', async () => {
    const service = testService([tag('mine', 'before')]);
    const text = await journalOf(service, [tag('mine', 'after'), tag('new')]);
    const withoutProof = text
      .split('\n')
      .filter((line) => !line.includes('"created"'))
      .join('\n');
    const { steps, notes } = await undo(service, withoutProof);
    expect(steps).toEqual(['update tag:mine']);
    expect(notes).toEqual(['tag:new is not deleted: the journal does not prove that the run created it']);
    expect((await undo(service, text)).steps).toEqual(['update tag:mine', 'delete tag:new']);
  });

  it('leaves alone what the run did not write, because it had changed since the plan', async () => {
    const service = testService([tag('a', 'before')]);
    const artifacts = new Artifacts([tag('a', 'after')]);
    const stopped = await publishUntil(service, artifacts, { after: 0 });
    await service.connect().put('tags/a', { properties: { displayName: 'theirs' } });
    const started =
      '{"state":"started","step":"tag:a","before":[{"id":"tag:a","payload":{"properties":{"displayName":"before"}}}]}';
    const text = `${stopped.text}${started}\n{"state":"failed","step":"tag:a","error":"changed","sent":false}\n`;
    expect((await undo(service, text)).steps).toEqual([]);
  });

  it('leaves alone what changed after the run, and names it', async () => {
    const service = testService([tag('a', 'before a'), tag('b', 'before b')]);
    const text = await journalOf(service, [tag('a', 'after a'), tag('b', 'after b'), tag('new')]);
    await service.connect().put('tags/a', { properties: { displayName: 'theirs' } });
    await service.connect().put('tags/new', { properties: { displayName: 'theirs too' } });
    const { steps, notes } = await undo(service, text);
    expect(steps).toEqual(['update tag:b']);
    expect(notes).toEqual([
      'tag:a is not restored: it changed on the service after the run',
      'tag:new is not restored: it changed on the service after the run',
    ]);
  });

  it('restores the policy of a workspace, whose id has no name', async () => {
    const policies = (name: string) => ({
      policy: `<policies><inbound><set-header name="${name}" exists-action="delete" /></inbound></policies>`,
    });
    const before = [of('workspace:w', { displayName: 'W' }), of('service-policy@w', {}, policies('before'))];
    const service = testService(before);
    const text = await journalOf(service, [
      of('workspace:w', { displayName: 'W' }),
      of('service-policy@w', {}, policies('after')),
    ]);
    const { steps, apply } = await undo(service, text);
    await apply();
    expect([steps, await left(service, before)]).toEqual([['update service-policy@w'], []]);
  });

  it('that was interrupted is run again', async () => {
    const before = [tag('a', 'before a'), tag('b', 'before b'), tag('gone')];
    for (const write of [1, 2, 3, 4]) {
      const service = testService(before);
      const text = await journalOf(service, [tag('a', 'after a'), tag('b', 'after b'), tag('new')]);
      const stopped = Promise.withResolvers<void>();
      const { client } = stoppable(service, write, stopped.resolve);
      const planned = await planUndo(client, parseJournal(text));
      await Promise.race([applyPlan({ client, ...planned, patience: 0 }), stopped.promise]);
      const { apply, notes } = await undo(service, text);
      await apply();
      expect([write, notes, await left(service, before)]).toEqual([write, [], []]);
    }
  });

  it('does not name what goes together with something that the run created', async () => {
    const service = testService();
    const policies = { policy: '<policies><inbound><base /></inbound></policies>' };
    const text = await journalOf(service, [
      of('api:a', { displayName: 'A', path: 'a' }),
      of('api-policy:a', {}, policies),
    ]);
    const { steps, notes } = await undo(service, text.replace(/^.*"created","step":"api-policy:a".*\n/m, ''));
    expect([steps, notes]).toEqual([['delete api-policy:a with api:a', 'delete api:a'], []]);
  });

  it('of another service is an error', async () => {
    const text = await journalOf(testService(), [tag('a')]);
    await expect(undo(testService(), text.replaceAll('/service/shop', '/service/other'))).rejects.toThrow(
      /^The journal is of .*\/service\/other, not of .*\/service\/shop\. Nothing was sent; choose the environment that it was published to$/,
    );
  });

  it('restores a deleted API with its specification, operations and policies, and a product with its links', async () => {
    const paths = { '/a': { get: { operationId: 'a', responses: { 200: { description: 'OK' } } } } };
    const { specification } = readSpecification(
      JSON.stringify({ openapi: '3.0.1', info: { title: 'A', version: '1' }, paths }),
    );
    const rewrite = { policy: '<policies><inbound><rewrite-uri template="/x" /></inbound></policies>' };
    const live = [
      of('api:a', { displayName: 'A', path: 'a' }, specification ? { specification } : {}),
      ...[of('api-policy:a', {}, rewrite), of('api-operation-policy:a/a', {}, rewrite)],
      ...[of('product:p', { displayName: 'P' }), of('product-api:p/a'), tag('t'), of('api-tag:a/t')],
    ];
    const service = testService(live);
    const text = await journalOf(service, [tag('other')]);
    expect(service.held()).not.toContain('api:a');
    const report = await (await undo(service, text)).apply();
    expect(report.steps.filter(({ outcome }) => outcome !== 'done' && outcome !== 'unchanged')).toEqual([]);
    expect(await left(service, live)).toEqual([]);
  });

  it('makes the former revision current again, and deletes the one that the run created', async () => {
    const api = (revision: string, description: string) =>
      of('api:a', { displayName: 'A', path: 'a', apiRevision: revision, description });
    const live = [
      api('1', 'first'),
      of('api-policy:a', {}, { policy: '<policies><inbound><base /></inbound></policies>' }),
    ];
    const service = testService(live);
    const text = await journalOf(service, [
      api('2', 'second'),
      of('api:a;rev=1', { displayName: 'A', path: 'a', apiRevision: '1', description: 'first' }),
      of('api-policy:a', {}, { policy: '<policies><inbound><rewrite-uri template="/x" /></inbound></policies>' }),
    ]);
    expect(await service.connect().get('apis/a')).toMatchObject({
      properties: { apiRevision: '2', description: 'second' },
    });
    const { apply } = await undo(service, text);
    const report = await apply();
    expect(report.steps.filter(({ outcome }) => outcome !== 'done' && outcome !== 'unchanged')).toEqual([]);
    expect(await service.connect().get('apis/a')).toMatchObject({
      properties: { apiRevision: '1', description: 'first' },
    });
    expect(service.held()).not.toContain('api:a;rev=2');
    expect(await left(service, live)).toEqual([]);
  });

  it('deletes a group that the run created, although groups are deleted only by name', async () => {
    const service = testService();
    const text = await journalOf(service, [of('group:team', { displayName: 'Team' })]);
    const { steps, plan } = await undo(service, text, { byName: [], allowEmpty: false });
    expect([steps, plan.problems]).toEqual([['delete group:team'], []]);
  });

  it('does not delete a product that others have subscribed to since, without the name of the kind', async () => {
    const service = testService();
    const text = await journalOf(service, [of('product:p', { displayName: 'P' })]);
    const customer = { displayName: 'Customer', scope: '/products/p' };
    await service.connect().put('subscriptions/customer', { properties: customer });
    const codes = async (byName: readonly string[]) =>
      (await undo(service, text, { byName })).plan.problems.map(({ code }) => code);
    expect(await codes([])).toEqual(['sync/loses']);
    expect(await codes(['subscription'])).toEqual([]);
  });
});

it('an undo names who uses what it deletes: a backend of a workspace in place of that of the service', async () => {
  const backend = (id: string) => of(id, { url: 'https://a.example', protocol: 'http' });
  const policy = '<policies><inbound><set-backend-service backend-id="b" /></inbound></policies>';
  const api = of('api:a@w', { displayName: 'A', path: 'a' });
  const before = [
    backend('backend:b'),
    of('workspace:w', { displayName: 'W' }),
    api,
    of('api-policy:a@w', {}, { policy }),
  ];
  const service = testService(before);
  const text = await journalOf(service, [...before, backend('backend:b@w')]);
  expect((await undo(service, text)).plan.problems).toMatchObject([
    { code: 'sync/in-use', message: expect.stringMatching(/backend:b@w would be deleted, but api-policy:a@w uses it/) },
  ]);
});

describe('a resume', () => {
  it('is refused when a resource that the run had not written changed, or the files did', async () => {
    const service = testService([tag('a', 'before a'), tag('b', 'before b')]);
    const artifacts = new Artifacts([tag('a', 'after a'), tag('b', 'after b')]);
    const { text } = await publishUntil(service, artifacts, { after: 0 });
    await service.connect().put('tags/b', { properties: { displayName: 'theirs' } });
    await expect(resumed(service, text, artifacts)).rejects.toThrow(
      'The plan is out of date: 1 resource changed on the service since it was made: tag:b. Nothing was sent; plan again',
    );
    await expect(resumed(service, text, artifacts.with([tag('a', 'other')]))).rejects.toThrow(
      'changed in the files since it was made: tag:a',
    );
  });

  it('is refused when someone else changed the resource of a step in which the run was killed', async () => {
    const service = testService([tag('a', 'before')]);
    const artifacts = new Artifacts([tag('a', 'after')]);
    const { text } = await publishUntil(service, artifacts, { after: 1 });
    expect(parseJournal(text).entries.map(({ state }) => state)).toEqual(['started']);
    await service.connect().put('tags/a', { properties: { displayName: 'theirs' } });
    await expect(resumed(service, text, artifacts)).rejects.toThrow('since it was made: tag:a');
  });
});
