import { Artifacts, mergeTree, putAt, type Resource, readArtifacts, textAt, writeArtifacts } from '@apimkit/model';
import { readSpecification } from '@apimkit/openapi';
import { applyOverrides, readOverrides, valuesFrom } from '@apimkit/overrides';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sound } from '../fixtures/leaning.ts';
import { of, type TestService, testService } from '../fixtures/service.ts';
import {
  adopt,
  aheadOf,
  appliedState,
  applyPlan,
  compareArtifacts,
  type Drift,
  driftOf,
  driftSchema,
  planPublish,
  renderDrift,
} from '../index.ts';

const inbound = (text: string) => ({ policy: `<policies><inbound>${text}</inbound></policies>` });
const document = (...names: readonly string[]) => {
  const operation = (operationId: string) => ({ get: { operationId, responses: { 200: { description: 'ok' } } } });
  const paths = Object.fromEntries(names.map((name) => [`/${name}`, operation(name)]));
  const { specification } = readSpecification(
    JSON.stringify({ openapi: '3.0.3', info: { title: 'A', version: '1' }, paths }),
  );
  return specification ? { specification } : {};
};
const pool: readonly Resource[] = [
  of('tag:t', { displayName: 'T' }),
  of('named-value:n', { displayName: 'n', value: 'x' }),
  of('named-value:secret', { displayName: 'secret', value: 'hidden-value', secret: true }),
  of('backend:b', { url: 'https://{{n}}.example', protocol: 'http' }),
  of('policy-fragment:f', {}, { policy: '<fragment><set-backend-service backend-id="b" /></fragment>' }),
  of('product:p', { displayName: 'P', subscriptionRequired: false }),
  of('product-policy:p', {}, inbound('<base />')),
  of('api:a', { displayName: 'A', path: 'a', serviceUrl: 'https://a.example' }, document('get', 'list')),
  of('api-policy:a', {}, inbound('<include-fragment fragment-id="f" />')),
  of('api-operation-policy:a/get', {}, inbound('<set-backend-service backend-id="b" />')),
  of('api-tag:a/t'),
  of('product-api:p/a'),
  of('api:b', { displayName: 'B', path: 'b' }),
  of('api-operation:b/get', { displayName: 'Get', method: 'GET', urlTemplate: '/' }),
  of('subscription:s', { displayName: 'S', scope: '/products/p' }),
  of('workspace:w', { displayName: 'W' }),
  of('product:p@w', { displayName: 'P', subscriptionRequired: false }),
];
function edited(one: Resource): Resource {
  if (one.policy !== undefined) return { ...one, policy: one.policy.replace('</', '<rewrite-uri template="/" /></') };
  if (one.specification) return { ...one, ...document('list', 'new') };
  if (one.id.entry.association || textAt(one.payload, 'properties.scope') !== undefined) return one;
  if (textAt(one.payload, 'properties.secret') === undefined && textAt(one.payload, 'properties.value') !== undefined)
    return { ...one, payload: putAt(one.payload, 'properties.value', 'other') };
  return one.id.kind.startsWith('named')
    ? one
    : { ...one, payload: putAt(one.payload, 'properties.description', 'changed') };
}
const indexes = fc.uniqueArray(fc.nat({ max: pool.length - 1 }), { maxLength: 5 });
const state = fc
  .record({ without: indexes, changed: indexes })
  .map(({ without, changed }) =>
    sound(
      pool
        .map((one, index) => (changed.includes(index) ? edited(one) : one))
        .filter((_, index) => !without.includes(index)),
    ),
  );
const isValid = new Ajv().compile(driftSchema());
const plain = { edits: [], renamed: new Map<string, string>() };

async function driftFrom(service: TestService, artifacts: Artifacts) {
  const client = service.connect();
  const planned = await planPublish(client, artifacts, { prune: true, writeSecrets: 'never' });
  return { ...planned, client, drift: driftOf({ ...planned, revert: planned.plan }) };
}
const shown = ({ entries }: Drift) =>
  entries.map(({ id, drift, ahead }) => `${drift} ${id}${ahead ? ` ${ahead}` : ''}`).sort();

describe('drift', () => {
  it('is gone after it is adopted, and after it is reverted; the files keep their secrets', async () => {
    const seen = { entries: 0 };
    await fc.assert(
      fc.asyncProperty(state, state, async (one, other) => {
        const files = new Artifacts(one);
        const service = testService(other);
        const { drift, desired, live, plan, client } = await driftFrom(service, files);
        seen.entries += drift.entries.length;
        expect(isValid(JSON.parse(JSON.stringify(drift))), JSON.stringify(isValid.errors)).toBe(true);
        expect(drift.entries.length > 0).toBe(plan.steps.some(({ op, tidies }) => op !== 'keep' && !tidies));
        expect(JSON.stringify(drift)).not.toContain('hidden-value');
        const tree = writeArtifacts(files, 'toolkit');
        const base = readArtifacts(tree).artifacts;
        const adopted = adopt({ drift, base, effective: { ...plain, artifacts: files }, live });
        const { tree: after } = mergeTree(tree, adopted.artifacts, 'toolkit', {
          wasRead: ({ key }) => adopted.adopted.has(key),
        });
        expect([...after.values()].join('')).not.toContain('hidden-value');
        const again = readArtifacts(after).artifacts.filter(({ id }) => id.toString() !== 'named-value:secret');
        const left = (await driftFrom(service, again)).drift.entries.filter(({ id }) => id !== 'named-value:secret');
        expect(left.filter(({ id }) => !adopted.left.some(({ resource }) => resource === id))).toEqual([]);
        if (plan.problems.some(({ severity }) => severity === 'error')) return;
        await applyPlan({ client, plan, desired, live });
        const reverted = (await driftFrom(service, files)).drift;
        // A publish never deletes single operations of an API without a specification.
        expect(reverted.entries.filter(({ kind }) => kind !== 'api-operation')).toEqual([]);
      }),
      { numRuns: 25, seed: 5 },
    );
    expect(seen.entries).toBeGreaterThan(50);
  });

  const service = (change: (one: Resource) => Resource | undefined, ...more: readonly Resource[]) =>
    testService([...pool.flatMap((one) => change(one) ?? []), ...more]);
  const changing = (id: string) => (one: Resource) => (one.id.toString() === id ? edited(one) : one);

  it('has the differences from the files to the service', async () => {
    const { drift } = await driftFrom(
      service(changing('backend:b'), of('tag:new', { displayName: 'N' })),
      new Artifacts(pool),
    );
    expect(shown(drift)).toEqual(['added tag:new', 'changed backend:b']);
    expect(drift.plan.steps.find(({ id }) => id === 'backend:b')?.changes).toEqual([
      { path: 'properties.description', after: 'changed' },
    ]);
    expect(renderDrift(drift)).toContain('1 only on the service, 0 only in the files, 1 different');
  });

  it('reports operations that a publish does not delete', async () => {
    const extra = of('api-operation:b/extra', { displayName: 'Extra', method: 'GET', urlTemplate: '/extra' });
    expect(
      shown(
        (
          await driftFrom(
            service((one) => one, extra),
            new Artifacts(pool),
          )
        ).drift,
      ),
    ).toEqual(['added api-operation:b/extra']);
  });

  it('knows which side changed since the last publish', async () => {
    const files = new Artifacts(pool);
    const first = testService();
    const client = first.connect();
    const planned = await planPublish(client, files);
    const report = await applyPlan({ client, ...planned });
    const applied = await appliedState({ service: client.serviceId, desired: planned.desired, report, commit: 'abc' });
    expect(JSON.stringify(applied)).not.toContain('hidden');
    const live = service(
      (one) =>
        one.id.toString() === 'tag:t' || one.id.toString() === 'api-tag:a/t' ? undefined : changing('backend:b')(one),
      of('product:new', { displayName: 'N' }),
    );
    const now = new Artifacts([
      ...pool
        .filter(({ id }) => id.toString() !== 'subscription:s')
        .map((one) =>
          ['api-policy:a', 'backend:b'].includes(one.id.toString())
            ? { ...edited(one), ...(one.policy ? {} : { payload: putAt(one.payload, 'properties.title', 'T') }) }
            : one,
        ),
      of('tag:made', { displayName: 'M' }),
    ]);
    const sides = await driftFrom(live, now);
    const drift = driftOf({ ...sides, revert: sides.plan, ahead: await aheadOf(applied, sides) });
    expect(shown(drift)).toEqual([
      'added product:new service',
      'added subscription:s files',
      'changed api-policy:a files',
      'changed backend:b both',
      'removed api-tag:a/t service',
      'removed tag:made files',
      'removed tag:t service',
    ]);
  });

  it('does not adopt what overrides set, and names their lines', async () => {
    const base = new Artifacts(pool);
    const { overrides } = readOverrides(
      'backends:\n  - name: b\n    properties:\n      url: https://prod.example\n',
      'prod.yaml',
      valuesFrom({}),
    );
    const effective = applyOverrides(base, [overrides]);
    const portal = of('backend:b', { url: 'https://portal.example', protocol: 'http', title: 'Portal' });
    const sides = await driftFrom(
      service((one) => (one.id.equals(portal.id) ? portal : one)),
      effective.artifacts,
    );
    const { artifacts, left } = adopt({ drift: sides.drift, base, effective, live: sides.live });
    expect(artifacts.get(portal.id)?.payload).toEqual({
      properties: { url: 'https://{{n}}.example', protocol: 'http', title: 'Portal' },
    });
    expect(left).toMatchObject([{ code: 'sync/not-adopted-value', message: expect.stringContaining('prod.yaml:4') }]);
  });

  it('does not adopt new resources where overrides rename resources, nor ones without a secret', async () => {
    const base = new Artifacts([
      of('tag:t', { displayName: 'T' }),
      of('named-value:unset', { displayName: 'u', secret: true }),
    ]);
    const sides = await driftFrom(
      testService([of('tag:t-prod', { displayName: 'T' }), of('tag:new', { displayName: 'N' })]),
      base,
    );
    const renamed = new Map([['tags/t', 'tags/t-prod']]);
    const { left, adopted } = adopt({
      drift: sides.drift,
      base,
      effective: { ...plain, renamed, artifacts: base },
      live: sides.live,
    });
    expect(left.map(({ resource, code }) => `${code} ${resource}`).sort()).toEqual([
      'sync/not-adopted named-value:unset',
      'sync/not-adopted tag:new',
      'sync/not-adopted tag:t-prod',
    ]);
    expect([...adopted]).toEqual(['tags/t']);
  });

  it('keeps no trace of values of tokens in the applied state', async () => {
    const stateFor = (url: string) =>
      appliedState({
        service: 's',
        desired: new Artifacts([of('backend:b', { url, protocol: 'http' }, { masked: ['properties.url'] })]),
        report: { steps: [{ key: 'backend:b', id: 'backend:b', op: 'keep', outcome: 'unchanged' }] },
      });
    expect(await stateFor('https://one')).toEqual(await stateFor('https://two'));
    expect(Object.keys((await stateFor('https://one')).resources)).toEqual(['backend:b']);
  });

  it('hides values of tokens on both sides', () => {
    const one = of('backend:b', { url: 'https://token-value.example' }, { masked: ['properties.url'] });
    const other = of('backend:b', { url: 'https://was-token-value.example' });
    for (const plan of [
      compareArtifacts(new Artifacts([one]), new Artifacts([other])),
      compareArtifacts(new Artifacts([other]), new Artifacts([one])),
    ]) {
      expect(plan.summary.update).toBe(1);
      expect(JSON.stringify(plan)).not.toContain('token-value');
    }
  });
});
