import { Artifacts, type Resource } from '@apimkit/model';
import { readSpecification } from '@apimkit/openapi';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { of, type TestService, testService, writesOf } from '../fixtures/service.ts';
import {
  applyPlan,
  openSavedPlan,
  type PublishOptions,
  parseSavedPlan,
  planPublish,
  savedPlanSchema,
  savePlan,
} from '../index.ts';
import { planSchema } from '../schema.ts';

const tag = (name: string, displayName = name) => of(`tag:${name}`, { displayName });
const secret = (value: string) => of('named-value:key', { displayName: 'key', secret: true, value });
const policy = (inbound: string) => ({ policy: `<policies><inbound>${inbound}</inbound></policies>` });
const api = (summary: string, more: object = {}) => {
  const operation = { operationId: 'get', summary, responses: { 200: { description: 'OK' } } };
  const document = { openapi: '3.0.1', info: { title: 'A', version: '1' }, paths: { '/a': { get: operation } } };
  const { specification } = readSpecification(JSON.stringify(document));
  return of('api:a', { displayName: 'A', path: 'a', ...more }, specification ? { specification } : {});
};

const live = [
  ...[tag('one', 'One'), tag('gone'), tag('elsewhere')],
  ...[api('before'), of('api-policy:a', {}, policy('<base />')), of('product:p', { displayName: 'P' })],
];
const wanted = [
  ...[tag('one', 'Changed'), tag('new'), secret('hunter2-hunter2')],
  ...[api('after'), of('api-policy:a', {}, policy('<base /><rewrite-uri template="/x" />'))],
  ...[of('product:p', { displayName: 'P' }), of('product-api:p/a'), of('product:q', { displayName: 'Q' })],
];

/** Plans, saves, lets time pass, and applies what was saved. */
async function applyLater(
  meanwhile: (service: TestService) => Promise<unknown> = () => Promise.resolve(),
  { files = wanted, ...options }: PublishOptions & { files?: readonly Resource[] } = {},
) {
  const service = testService(live);
  const client = service.connect();
  const artifacts = new Artifacts(wanted);
  const planned = await planPublish(client, artifacts, { prune: true, ...options });
  const text = JSON.stringify(await savePlan({ client, artifacts, ...planned, tool: '1.2.3', commit: 'abc' }));
  await meanwhile(service);
  const later = service.connect();
  const opened = await openSavedPlan(later, parseSavedPlan(text), new Artifacts(files)).catch((error: Error) => error);
  if (opened instanceof Error)
    return { refused: opened.message, writes: writesOf(later), text, service, report: undefined };
  const reads = later.requests.GET ?? 0;
  const report = await applyPlan({ client: later, ...opened });
  return { refused: undefined, report, service, text, reads, writes: report.writes };
}

describe('a saved plan', () => {
  it('is applied as it was saved, and leaves nothing to do', async () => {
    const { report, service, reads } = await applyLater();
    expect(report?.counts).toMatchObject({ failed: 0, skipped: 0 });
    expect(report?.verified).toBe(true);
    const { plan } = await planPublish(service.connect(), new Artifacts(wanted), { prune: true });
    expect(plan.summary).toMatchObject({ create: 0, update: 0, delete: 0 });
    // Far fewer requests than for a plan.
    expect(reads).toBeLessThan(16);
  });

  it('fits its schema, and contains no secret', async () => {
    const { text } = await applyLater();
    const validate = new Ajv({ strict: false }).compile(savedPlanSchema());
    expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...(JSON.parse(text) as object), version: 2 })).toBe(false);
    expect(text).not.toContain('hunter2');
    // A policy of the service contains the secret as a literal.
    const literal = of('service-policy', {}, policy('<set-header name="hunter2-hunter2" exists-action="delete" />'));
    const files = new Artifacts([...wanted, of('service-policy', {}, policy('<base />'))]);
    const client = testService([literal]).connect();
    const planned = await planPublish(client, files);
    expect(planned.plan.steps.find(({ id }) => id === 'service-policy')?.text).toContain('hunter2-hunter2');
    const saved = await savePlan({ client, artifacts: files, ...planned, tool: 'test' });
    expect(JSON.stringify(saved)).not.toContain('hunter2');
    expect(validate(JSON.parse(JSON.stringify(saved))), JSON.stringify(validate.errors)).toBe(true);
    expect(planSchema().title).toBe('apimkit plan');
  });

  it.each<[string, string, (service: TestService) => Promise<unknown>]>([
    ['changed', 'tag:one', ({ connect }) => connect().put('tags/one', { properties: { displayName: 'theirs' } })],
    ['deleted', 'tag:one (no longer exists)', ({ connect }) => connect().delete('tags/one')],
    [
      'created',
      'tag:new (exists now)',
      ({ connect }) => connect().put('tags/new', { properties: { displayName: 'x' } }),
    ],
    [
      'changed that would be deleted',
      'tag:gone',
      ({ connect }) => connect().put('tags/gone', { properties: { displayName: 'x' } }),
    ],
    [
      'changed in its specification',
      'api:a',
      ({ connect }) => connect().patch('apis/a/operations/get', { properties: { displayName: 'x' } }),
    ],
    [
      'changed in its policy',
      'api-policy:a',
      ({ connect }) =>
        connect().put('apis/a/policies/policy', { properties: { format: 'rawxml', value: policy('').policy } }),
    ],
  ])('is refused before the first write when a resource of it was %s', async (_, name, meanwhile) => {
    const { refused, writes } = await applyLater(meanwhile);
    expect(refused).toBe(
      `The plan is out of date: 1 resource changed on the service since it was made: ${name}. Nothing was sent; plan again`,
    );
    expect(writes).toBe(0);
  });

  it('is applied after a change elsewhere, which stays', async () => {
    const { report, service } = await applyLater(async ({ connect }) => {
      await connect().put('tags/elsewhere2', { properties: { displayName: 'theirs' } });
      await connect().put('products/p', { properties: { displayName: 'P', description: 'theirs' } });
    });
    expect(report?.counts.failed).toBe(0);
    expect(service.held()).toContain('tag:elsewhere2');
    expect(await service.connect().get('products/p')).toMatchObject({ properties: { description: 'theirs' } });
  });

  it.each<[string, readonly Resource[], string]>([
    [
      'a file that is written',
      [...wanted, tag('new', 'other')],
      '1 resource changed in the files since it was made: tag:new',
    ],
    ['a file that is missing', wanted.slice(0, -1), '1 resource changed in the files since it was made: product:q'],
    [
      'a file that stays',
      [...wanted, of('product:p', { displayName: 'Other' })],
      'resources that it leaves unchanged differ in the files',
    ],
    ['a secret', [...wanted, secret('another-secret')], 'a secret that it writes has another value'],
  ])('is refused for other artifacts: %s', async (_, files, reason) => {
    const { refused, writes } = await applyLater(undefined, { files });
    expect(refused).toContain(reason);
    expect(writes).toBe(0);
  });

  it('is refused by another service', async () => {
    const { text } = await applyLater();
    const { createArmClient } = await import('@apimkit/arm');
    const other = createArmClient({
      subscriptionId: 's',
      resourceGroup: 'rg',
      serviceName: 'other',
      endpoint: 'http://127.0.0.1',
    });
    await expect(openSavedPlan(other, parseSavedPlan(text), new Artifacts(wanted))).rejects.toThrow(
      /^The plan is for .*\/service\/shop, not for .*\/service\/other\. Nothing was sent; choose the environment that it was made for$/,
    );
  });

  it.each<[string, (saved: Record<string, never>) => unknown, string]>([
    ['half a file', () => '{"version":1,', 'p.json is not valid JSON'],
    ['another file', () => ({ hello: 1 }), 'p.json is not a saved plan: make it again with "apimkit plan --out"'],
    ['the output of plan', ({ plan }) => plan, 'but the output of "apimkit plan --format json"'],
    [
      'another format',
      (saved) => ({ ...saved, version: 9 }),
      'p.json has format 9, and this version of apimkit reads format 1',
    ],
    ['a premise without an id', (saved) => ({ ...saved, touched: [{ content: null }] }), 'p.json is damaged (touched)'],
    ['an unknown kind', (saved) => ({ ...saved, touched: [{ id: 'x:y', content: null }] }), 'damaged (touched)'],
    ['a digest that is none', (saved) => ({ ...saved, artifacts: 'x' }), 'damaged (artifacts)'],
    ['no steps', (saved) => ({ ...saved, plan: {} }), 'damaged (steps)'],
    ['odd secrets', (saved) => ({ ...saved, secrets: 1 }), 'damaged (secrets)'],
    ['no service', (saved) => ({ ...saved, service: undefined }), 'damaged (a property is missing)'],
  ])('that is %s is an error with advice', async (_, change, message) => {
    const { text } = await applyLater();
    const changed = change(JSON.parse(text) as Record<string, never>);
    const damaged = typeof changed === 'string' ? changed : JSON.stringify(changed);
    expect(() => parseSavedPlan(damaged, 'p.json')).toThrow(message);
    expect(() => parseSavedPlan(damaged, 'p.json')).toThrow('make it again with "apimkit plan --out"');
  });
});
