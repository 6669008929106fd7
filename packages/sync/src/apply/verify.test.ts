import type { Emulator } from '@apimkit/emulator';
import { Artifacts, type Resource } from '@apimkit/model';
import { readSpecification } from '@apimkit/openapi';
import { describe, expect, it, vi } from 'vitest';
import { checked } from '../fixtures/checked.ts';
import { of, testService } from '../fixtures/service.ts';
import { type ApplyOptions, applyPlan, planPublish } from '../index.ts';

const tag = (name: string, displayName = name) => of(`tag:${name}`, { displayName });

/** Publishes to a service that loses or changes something when a write has arrived. */
async function publishWith(
  wanted: readonly Resource[],
  {
    live = [],
    afterwards,
    ...options
  }: {
    live?: readonly Resource[];
    afterwards?: (path: string, service: ReturnType<typeof testService>) => Promise<unknown>;
  } & ApplyOptions = {},
) {
  const service = testService(live);
  const planned = await planPublish(service.connect(), new Artifacts(wanted), { prune: true });
  const client = service.connect();
  const watched = new Proxy(client, {
    get(target, name) {
      const value = Reflect.get(target, name) as unknown;
      if (name !== 'create' && name !== 'delete') return typeof value === 'function' ? value.bind(target) : value;
      return async (path: string, ...rest: never[]) => {
        const result = await (value as (...all: unknown[]) => Promise<unknown>).call(target, path, ...rest);
        await afterwards?.(path, service);
        return result;
      };
    },
  });
  const report = await applyPlan({ client: watched, ...planned, patience: 0, ...options });
  const outcomes = report.steps
    .filter(({ op }) => op !== 'keep')
    .map(({ op, id, outcome, error }) => `${outcome}: ${op} ${id}${error === undefined ? '' : `: ${error}`}`);
  return { service, client, outcomes, report };
}

/** Waits until a service has responded to a request. */
const request = ({ log }: Emulator, wanted: Partial<Emulator['log']['requests'][number]>) =>
  vi.waitFor(() => expect(log.requests).toContainEqual(expect.objectContaining(wanted)), {
    timeout: 60_000,
    interval: 5,
  });

const api = (operations: readonly string[]) => {
  const paths = Object.fromEntries(
    operations.map((name) => [`/${name}`, { get: { operationId: name, responses: { 200: { description: 'OK' } } } }]),
  );
  const { specification } = readSpecification(
    JSON.stringify({ openapi: '3.0.1', info: { title: 'A', version: '1' }, paths }),
  );
  return of('api:a', { displayName: 'A', path: 'a' }, specification ? { specification } : {});
};

describe('what was published is read back', () => {
  it('and a resource that is not as it was written has failed', async () => {
    const { outcomes, report } = await publishWith([tag('a', 'A'), tag('b', 'B')], {
      afterwards: (path, { connect }) =>
        path === 'tags/a' ? connect().put('tags/a', { properties: { displayName: 'other' } }) : Promise.resolve(),
    });
    expect(outcomes).toEqual([
      'failed: create tag:a: it was written, but the service has something else in properties.displayName; plan again',
      'done: create tag:b',
    ]);
    expect(report).toMatchObject({ verified: true, counts: { done: 1, failed: 1 } });
  });

  it('and so has one that is gone, and one that was deleted and is there', async () => {
    const { outcomes } = await publishWith([tag('a', 'A')], {
      live: [tag('old', 'O')],
      afterwards: (path, { connect }) =>
        path === 'tags/a'
          ? connect().delete('tags/a')
          : connect().put('tags/old', { properties: { displayName: 'O' } }),
    });
    expect(outcomes).toEqual([
      'failed: create tag:a: it was written, but the service does not return it; plan again',
      'failed: delete tag:old: it was deleted, but the service still returns it; plan again',
    ]);
  });

  it('and so has one that a later delete took along', async () => {
    const { outcomes } = await publishWith([tag('a', 'A'), tag('b', 'B')], {
      live: [of('product:old', { displayName: 'O' })],
      afterwards: async (path, { connect, emulator }) => {
        if (path !== 'products/old') return;
        await request(emulator, { method: 'PUT', path: 'tags/a', status: 201 });
        // A read that does not wait for this delete comes now.
        await new Promise((resolve) => setTimeout(resolve, 100));
        await connect().delete('tags/a');
      },
    });
    expect(outcomes).toEqual([
      'failed: create tag:a: it was written, but the service does not return it; plan again',
      'done: create tag:b',
      'done: delete product:old',
    ]);
  });

  it('while other steps are still running', async () => {
    const reads: string[] = [];
    const { report } = await publishWith([tag('a'), of('group:slow', { displayName: 'S' })], {
      afterwards: async (path, { emulator }) => {
        if (path !== 'groups/slow') return;
        await request(emulator, { method: 'GET', path: 'tags/a', status: 200 });
        reads.push('tag:a is read back');
      },
    });
    expect(reads).toEqual(['tag:a is read back']);
    expect(report.counts).toMatchObject({ done: 2, failed: 0 });
  });

  it('and an import that is half done has failed', async () => {
    const { outcomes } = await publishWith([api(['one', 'two'])], {
      afterwards: (_, { connect }) => connect().delete('apis/a/operations/two'),
    });
    expect(outcomes).toEqual([
      'failed: create api:a: the import of its specification is incomplete: the service has something else in specification.operations.two; publish again',
    ]);
  });

  it('with one list where many resources of a collection were written', async () => {
    const many = Array.from({ length: 30 }, (_, index) => tag(`t${index}`));
    const { client, report } = await publishWith(many);
    expect(report.counts.done).toBe(30);
    // One list before the writes, and one after them.
    expect(client.requests).toEqual({ GET: 2, PUT: 30 });
  });

  it('unless that is switched off, or the run was aborted', async () => {
    const off = await publishWith([tag('a')], { verify: false });
    expect(off.report.verified).toBe(false);
    expect(off.client.requests).toEqual({ GET: 1, PUT: 1 });
    const aborted = await publishWith([tag('a')], { signal: AbortSignal.abort() });
    expect(aborted.report.verified).toBe(false);
    expect(aborted.client.requests).toEqual({});
  });

  it('again while a difference lasts: the service is eventually consistent', async () => {
    const service = testService();
    let stale = 1;
    const { fetch } = service.emulator;
    const { createArmClient } = await import('@apimkit/arm');
    const client = createArmClient({
      subscriptionId: '00000000-0000-0000-0000-000000000000',
      resourceGroup: 'rg',
      serviceName: 'shop',
      endpoint: 'http://127.0.0.1',
      fetch: checked(async (request) => {
        const response = await fetch(request);
        if (request.method !== 'GET' || !response.ok || !request.url.includes('/tags/a?') || stale === 0)
          return response;
        stale -= 1;
        const body = (await response.json()) as { properties: object };
        return Response.json({ ...body, properties: { ...body.properties, displayName: 'before' } });
      }),
    });
    const planned = await planPublish(service.connect(), new Artifacts([tag('a')]));
    const report = await applyPlan({ client, ...planned, patience: 500 });
    expect(report.counts).toMatchObject({ done: 1, failed: 0 });
    expect(stale).toBe(0);
  });
});
