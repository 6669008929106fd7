import { inspect } from 'node:util';
import { Artifacts, putAt, type Resource, ResourceId } from '@apimkit/model';
import { describe, expect, it } from 'vitest';
import { artifactsOf, service, shopWith } from '../fixtures/faulty-service.ts';
import { applyPlan, planPublish, publish } from '../index.ts';

const one = (kind: string, names: Readonly<Record<string, string>>, properties: Record<string, unknown>): Resource =>
  ({ id: new ResourceId(kind, names), payload: { properties } }) as Resource;
const writesIn = (seen: readonly { readonly method: string; readonly url: string; readonly body: string }[]) =>
  seen
    .filter(({ method }) => /PUT|PATCH|DELETE/.test(method))
    .map(({ method, url, body }) => ({
      method,
      path: url.replace(`${service}/`, '').replace(/\?.*/, ''),
      body: body === '' ? undefined : (JSON.parse(body) as { properties: Record<string, unknown> }),
    }));
const specification = (summary: string) => ({
  openapi: '3.0.1',
  info: { title: 'Orders', version: '1' },
  paths: Object.fromEntries(
    ['a', 'b', 'c'].map((name) => [
      `/${name}`,
      { get: { operationId: name, summary, responses: { 200: { description: 'ok' } } } },
    ]),
  ),
});
const api = (name: string, revisions: readonly string[] = []) => ({
  [`apis/${name}/apiInformation.json`]: {
    properties: { displayName: name, path: name, apiRevision: '1', isCurrent: true },
  },
  [`apis/${name}/specification.json`]: specification('one'),
  ...Object.fromEntries(
    ['a', 'b', 'c'].map((operation) => [
      `apis/${name}/operations/${operation}/policy.xml`,
      `<policies><inbound><set-header name="${operation}" exists-action="delete" /></inbound></policies>`,
    ]),
  ),
  ...Object.fromEntries(
    revisions.flatMap((revision) => [
      [
        `apis/${name};rev=${revision}/apiInformation.json`,
        { properties: { displayName: name, path: name, apiRevision: revision } },
      ],
      [`apis/${name};rev=${revision}/specification.json`, specification(revision)],
    ]),
  ),
});

describe('secrets that an update does not give', () => {
  const provider = one(
    'identity-provider',
    { identityProvider: 'aad' },
    {
      type: 'aad',
      clientId: 'one',
      clientSecret: 'hunter2-hunter2',
      allowedTenants: ['a'],
    },
  );
  it('and the service does not show stay: the write is a PATCH without them', async () => {
    const shop = shopWith(new Artifacts([provider]));
    const without = { ...provider, payload: { properties: { type: 'aad', clientId: 'two', allowedTenants: ['a'] } } };
    const { client, seen } = shop.connect();
    await publish(client, new Artifacts([without]));
    expect(writesIn(seen)).toMatchObject([{ method: 'PATCH', body: { properties: { clientId: 'two' } } }]);
    expect(JSON.stringify(shop.emulator.snapshot())).toContain('hunter2-hunter2');
  });

  it('and the service shows are sent back to it: the write is a PUT with them', async () => {
    const backend = (url: string, credentials?: object) =>
      one('backend', { backend: 'b' }, { url, protocol: 'http', ...(credentials ? { credentials } : {}) });
    const header = { header: { 'x-key': ['s3cret-s3cret'] } };
    const shop = shopWith(new Artifacts([backend('https://one.test', header)]));
    const { client, seen } = shop.connect();
    const { plan } = await publish(client, new Artifacts([backend('https://two.test')]));
    expect(JSON.stringify(plan)).not.toContain('s3cret');
    expect(writesIn(seen)).toMatchObject([
      { method: 'PUT', body: { properties: { url: 'https://two.test', credentials: header } } },
    ]);
    expect(JSON.stringify(shop.emulator.snapshot())).toContain('s3cret-s3cret');
  });

  it('of a named value that cannot be compared stay on request', async () => {
    const value = (tag: string, secret?: string) =>
      one(
        'named-value',
        { namedValue: 'n' },
        { displayName: 'n', secret: true, tags: [tag], ...(secret ? { value: secret } : {}) },
      );
    const shop = shopWith(new Artifacts([value('one', 'old-secret')]), { secretsForbidden: true });
    const { client, seen } = shop.connect();
    await publish(client, new Artifacts([value('two', 'new-secret')]), { writeSecrets: 'never' });
    expect(writesIn(seen)).toMatchObject([{ method: 'PATCH', body: { properties: { tags: ['two'] } } }]);
    expect(seen.map(({ body }) => body).join()).not.toMatch(/(old|new)-secret/);
    expect(JSON.stringify(shop.emulator.snapshot())).toContain('old-secret');
  });
});

describe('writes to one API', () => {
  it('never overlap, its revisions included; those to different APIs do', async () => {
    const shop = shopWith();
    const running = new Map<string, number>();
    let overlaps = 0;
    let most = 0;
    // The first write stays open until one to the other API arrives; without one, the test fails after a while.
    const isShared = Promise.withResolvers<void>();
    setTimeout(isShared.resolve, 20_000).unref();
    const fetch = async (request: Request) => {
      const name = /\/apis\/([^/?;]+)/.exec(new URL(request.url).pathname)?.[1];
      if (name === undefined || request.method === 'GET') return shop.emulator.fetch(request);
      const now = (running.get(name) ?? 0) + 1;
      running.set(name, now);
      if (now > 1) overlaps += 1;
      most = Math.max(
        most,
        [...running.values()].reduce((sum, count) => sum + count, 0),
      );
      if (most > 1) isShared.resolve();
      await isShared.promise;
      await new Promise((resolve) => setTimeout(resolve, 2));
      const response = await shop.emulator.fetch(request);
      running.set(name, (running.get(name) ?? 1) - 1);
      return response;
    };
    const { report } = await publish(
      shop.connect([], { fetch }).client,
      artifactsOf({ ...api('x', ['2', '3']), ...api('y') }),
    );
    expect(report.counts.failed).toBe(0);
    expect(overlaps).toBe(0);
    expect(most).toBeGreaterThan(1);
  });
});

describe('a revision', () => {
  it('is marked as not current in every PUT', async () => {
    const shop = shopWith();
    const { client, seen } = shop.connect();
    await publish(client, artifactsOf(api('x', ['2'])));
    const puts = writesIn(seen).filter(({ method, path }) => method === 'PUT' && path === 'apis/x;rev=2');
    expect(puts).toMatchObject([{ body: { properties: { isCurrent: false, apiRevision: '2' } } }]);
  });

  const promoting = artifactsOf(
    Object.fromEntries(
      Object.entries(api('x')).map(([path, value]) => [
        path,
        path.endsWith('apiInformation.json') ? putAt(value as never, 'properties.apiRevision', '2') : value,
      ]),
    ),
  );
  const promote = async (release?: string, rules: Parameters<ReturnType<typeof shopWith>['connect']>[0] = []) => {
    const shop = shopWith(artifactsOf(api('x')));
    if (release !== undefined) {
      const url = `http://127.0.0.1${service}/apis/x/releases/${release}?api-version=2024-05-01`;
      const body = JSON.stringify({ properties: { apiId: `${service}/apis/x`, notes: 'ours' } });
      await shop.emulator.fetch(new Request(url, { method: 'PUT', body }));
    }
    const { client, seen } = shop.connect(rules);
    const result = await publish(client, promoting);
    return { shop, seen, ...result };
  };

  it('that becomes current begins as a copy that is not, and leaves no release behind', async () => {
    const { shop, seen, report } = await promote();
    expect(report.counts.failed + report.counts.skipped).toBe(0);
    const [copy] = writesIn(seen).filter(({ path }) => path === 'apis/x;rev=2');
    expect(copy).toMatchObject({
      method: 'PUT',
      body: { properties: { isCurrent: false, sourceApiId: `${service}/apis/x` } },
    });
    expect(shop.ids().filter((id) => id.startsWith('api-release'))).toEqual([]);
    expect(shop.ids()).toContain('api:x;rev=1');
  });

  it('leaves a release when it is killed, which the next plan reports and --prune deletes', async () => {
    const { shop } = await promote(undefined, [{ method: 'DELETE', fault: { as: 'status', status: 400 } }]);
    const release = 'api-release:x/apimkit-revision-2';
    expect(shop.ids()).toContain(release);
    const { notes, plan } = await planPublish(shop.connect().client, promoting);
    expect(plan.summary).toMatchObject({ create: 0, update: 0, delete: 0 });
    expect(notes.map(({ code, resource }) => [code, resource])).toEqual([['sync/left-release', release]]);
    await publish(shop.connect().client, promoting, { prune: true });
    expect(shop.ids()).not.toContain(release);
    expect((await planPublish(shop.connect().client, promoting)).notes).toEqual([]);
  });

  it('never uses an existing release, whatever its name', async () => {
    const { shop, report } = await promote('apimkit-revision-2');
    expect(report.counts.failed + report.counts.skipped).toBe(0);
    expect(shop.ids().filter((id) => id.startsWith('api-release'))).toEqual(['api-release:x/apimkit-revision-2']);
    expect(JSON.stringify(shop.emulator.snapshot())).toContain('"notes":"ours"');
  });

  it('leaves a release that another client may have created, and reports it', async () => {
    const { shop, report } = await promote(undefined, [
      { method: 'PUT', url: /releases/, fault: { as: 'answer', status: 200, body: '{}' } },
    ]);
    expect(shop.ids()).toContain('api-release:x/apimkit-revision-2');
    expect(report.notes.map(({ code }) => code)).toEqual(['sync/side-effect-stays']);
  });
});

describe('secrets of the files', () => {
  const secret = 'pa"ss<w&rd-4711';
  const files = new Artifacts([
    one('named-value', { namedValue: 'n' }, { displayName: 'n', secret: true, value: secret }),
  ]);
  const echoes: readonly (readonly [string, string])[] = [
    ['as they are', secret],
    ['in JSON', JSON.stringify({ value: secret })],
    ['in XML', secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;')],
    ['in a URL', `https://x.test/${encodeURIComponent(secret)}`],
    ['in Base64', btoa(secret)],
  ];
  it.each(echoes)('that the service repeats %s are in no error and no report', async (_, text) => {
    const body = JSON.stringify({
      error: { code: 'V', message: `bad ${text}`, details: [{ code: 'V', target: 'value', message: text }] },
    });
    const shop = shopWith();
    const written: string[] = [];
    const { client } = shop.connect([{ method: 'PUT', fault: { as: 'answer', status: 400, body } }], {
      onRequest: (event) => written.push(JSON.stringify(event)),
      onWait: (event) => written.push(JSON.stringify(event)),
    });
    const { report } = await publish(client, files);
    expect(report.steps[0]?.error).toContain('(masked)');
    const all = inspect(report, { depth: 9 }) + written.join();
    for (const [, form] of echoes) expect(all).not.toContain(form);
  });

  it('are in no error of a read or of a poll of an operation', async () => {
    const refused = { as: 'status', status: 400, code: 'V', message: `bad ${secret}` } as const;
    const reading = shopWith().connect([{ method: 'GET', fault: refused }]).client;
    const error: unknown = await planPublish(reading, files).catch((reason: unknown) => reason);
    expect(inspect(error, { depth: 9 })).toContain('bad (masked)');
    const shop = shopWith(undefined, { polls: 2 });
    const planned = await planPublish(shop.connect().client, files);
    const polling = shop.connect([{ method: 'GET', url: /operationResults/, fault: refused }]).client;
    const report = await applyPlan({ client: polling, ...planned });
    expect(report.steps).toMatchObject([{ outcome: 'failed', error: expect.stringContaining('bad (masked)') }]);
  });
});
