import { Artifacts, type Resource } from '@apimkit/model';
import { readSpecification } from '@apimkit/openapi';
import { describe, expect, it } from 'vitest';
import { checked } from '../fixtures/checked.ts';
import { of, type TestService, testService, writesOf } from '../fixtures/service.ts';
import { applyPlan, type PublishOptions, planPublish } from '../index.ts';

const tag = (name: string, displayName = name) => of(`tag:${name}`, { displayName });
const backend = (name: string, host = name) =>
  of(`backend:${name}`, { url: `https://${host}.example`, protocol: 'http' });
const policy = (inbound: string) => ({ policy: `<policies><inbound>${inbound}</inbound></policies>` });

/** Another client, which writes one resource. */
async function write({ connect }: TestService, path: string, properties: object, etag?: string): Promise<void> {
  await connect().put(path, { properties } as never, etag === undefined ? {} : { ifMatch: etag });
}

/** Plans, lets someone else work, and applies. */
async function applyAfter(
  service: TestService,
  wanted: readonly Resource[],
  meanwhile: () => Promise<unknown>,
  options: PublishOptions = {},
) {
  const planned = await planPublish(service.connect(), new Artifacts(wanted), options);
  await meanwhile();
  const client = service.connect();
  const report = await applyPlan({ client, ...planned, patience: 0 });
  const outcomes = report.steps
    .filter(({ op }) => op !== 'keep')
    .map(({ op, id, outcome, error }) => `${outcome}: ${op} ${id}${error === undefined ? '' : `: ${error}`}`);
  return { outcomes, client, report };
}

const moved = (id: string, what: string) =>
  `${id} changed on the service since the plan (${what}); nothing was written to it: plan again`;

describe('a resource that changed since the plan', () => {
  it('is not overwritten: its step fails with its name, and others are done', async () => {
    const service = testService([backend('a'), tag('t', 'T')]);
    const { outcomes } = await applyAfter(service, [backend('a', 'mine'), tag('t', 'U')], () =>
      write(service, 'backends/a', { url: 'https://theirs.example', protocol: 'http' }),
    );
    expect(outcomes).toEqual([
      `failed: update backend:a: ${moved('backend:a', 'properties.url')}`,
      'done: update tag:t',
    ]);
    expect(await service.connect().get('backends/a')).toMatchObject({ properties: { url: 'https://theirs.example' } });
  });

  it('is not deleted', async () => {
    const service = testService([backend('a')]);
    const change = () => write(service, 'backends/a', { url: 'https://theirs.example', protocol: 'http' });
    const { outcomes } = await applyAfter(service, [], change, { prune: true });
    expect(outcomes).toEqual([`failed: delete backend:a: ${moved('backend:a', 'properties.url')}`]);
    expect(service.held()).toContain('backend:a');
  });

  it('is not created again, nor created over', async () => {
    const service = testService([backend('a')]);
    const remove = () => service.connect().delete('backends/a');
    expect((await applyAfter(service, [backend('a', 'b')], remove)).outcomes).toEqual([
      `failed: update backend:a: ${moved('backend:a', 'it no longer exists')}`,
    ]);
    for (const names of [['n'], ['n', 'o', 'p', 'q']]) {
      const made = testService();
      const { outcomes } = await applyAfter(
        made,
        names.map((name) => backend(name)),
        () => write(made, 'backends/n', { url: 'https://theirs.example', protocol: 'http' }),
      );
      expect(outcomes[0]).toBe(
        'failed: create backend:n: backend:n already exists: it was created after the plan, or a list was incomplete; plan again',
      );
      expect(outcomes.slice(1)).toEqual(names.slice(1).map((name) => `done: create backend:${name}`));
    }
  });

  it('is accepted when it has what the files contain: nothing is sent', async () => {
    const service = testService([backend('a')]);
    const { outcomes, client } = await applyAfter(service, [backend('a', 'b'), backend('n')], async () => {
      await write(service, 'backends/a', { url: 'https://b.example', protocol: 'http' });
      await write(service, 'backends/n', { url: 'https://n.example', protocol: 'http' });
    });
    expect(outcomes).toEqual(['unchanged: update backend:a', 'unchanged: create backend:n']);
    expect(writesOf(client)).toBe(0);
  });

  it('is noticed in a policy and in a specification', async () => {
    const document = (summary: string) => {
      const { specification } = readSpecification(
        `{"openapi":"3.0.1","info":{"title":"A","version":"1"},"paths":{"/a":{"get":{"operationId":"a","summary":"${summary}","responses":{"200":{"description":"OK"}}}}}}`,
      );
      return of('api:a', { displayName: 'A', path: 'a' }, specification ? { specification } : {});
    };
    const service = testService([document('one'), of('api-policy:a', {}, policy('<base />'))]);
    const { outcomes } = await applyAfter(
      service,
      [document('two'), of('api-policy:a', {}, policy('<base /><rewrite-uri template="/x" />'))],
      async () => {
        await service.connect().patch('apis/a/operations/a', { properties: { displayName: 'theirs' } });
        await write(service, 'apis/a/policies/policy', { format: 'rawxml', value: policy('').policy });
      },
    );
    expect(outcomes).toEqual([
      expect.stringMatching(/^failed: update api:a: api:a changed on the service since the plan \(specification\./),
      expect.stringMatching(/^(failed|skipped): update api-policy:a: /),
    ]);
  });
});

describe('a write', () => {
  /** A service that records writes with their conditions. */
  function recording(live: readonly Resource[], before?: (method: string, count: number) => Promise<void>) {
    const seen: string[] = [];
    const service: TestService = testService(live);
    const fetch = async (request: Request) => {
      const { pathname } = new URL(request.url);
      const name = pathname.split('/service/shop/')[1];
      if (request.method === 'GET' || request.method === 'HEAD') return service.emulator.fetch(request);
      seen.push(`${request.method} ${name} ${request.headers.get('if-match') ?? 'without'}`);
      await before?.(request.method, seen.length);
      return service.emulator.fetch(request);
    };
    return { service, fetch, seen };
  }

  it('carries the ETag of the resource, except for links and new resources', async () => {
    const live = [tag('t', 'T'), backend('gone'), of('product:p', { displayName: 'P' })];
    const { service, fetch, seen } = recording(live);
    const { createArmClient } = await import('@apimkit/arm');
    const client = createArmClient({
      subscriptionId: '00000000-0000-0000-0000-000000000000',
      resourceGroup: 'rg',
      serviceName: 'shop',
      endpoint: 'http://127.0.0.1',
      fetch: checked(fetch),
    });
    const wanted = [tag('t', 'U'), tag('new'), of('product:p', { displayName: 'P' }), of('product-tag:p/t')];
    const planned = await planPublish(service.connect(), new Artifacts(wanted), { prune: true });
    await applyPlan({ client, ...planned });
    expect([...seen].sort()).toEqual([
      expect.stringMatching(/^DELETE backends\/gone "\w+"$/),
      'PUT products/p/tags/t without',
      'PUT tags/new without',
      expect.stringMatching(/^PUT tags\/t "\w+"$/),
    ]);
  });

  it('that meets a change between its check and itself checks again: the change stays', async () => {
    const { service, fetch } = recording([backend('a')], async (_, count) => {
      if (count === 1) await write(service, 'backends/a', { url: 'https://theirs.example', protocol: 'http' });
    });
    const { createArmClient } = await import('@apimkit/arm');
    const client = createArmClient({
      subscriptionId: '00000000-0000-0000-0000-000000000000',
      resourceGroup: 'rg',
      serviceName: 'shop',
      endpoint: 'http://127.0.0.1',
      fetch: checked(fetch),
    });
    const planned = await planPublish(service.connect(), new Artifacts([backend('a', 'mine')]));
    const report = await applyPlan({ client, ...planned });
    expect(report.steps.map(({ error }) => error)).toEqual([moved('backend:a', 'properties.url')]);
    expect(await service.connect().get('backends/a')).toMatchObject({ properties: { url: 'https://theirs.example' } });
  });

  it('costs three requests with its check and its read-back', async () => {
    const value = (text: string) => of('named-value:n', { displayName: 'n', value: text });
    const service = testService([value('one'), ...Array.from({ length: 20 }, (_, index) => tag(`t${index}`))]);
    const planned = await planPublish(service.connect(), new Artifacts([value('two')]));
    const client = service.connect();
    const report = await applyPlan({ client, ...planned });
    expect(report).toMatchObject({ verified: true, writes: 1, counts: { done: 1 } });
    expect(client.requests).toEqual({ GET: 2, PUT: 1 });
  });
});
