import { Artifacts, canonical, putAt, type Resource, readArtifacts, textAt, writeArtifacts } from '@apimkit/model';
import { stableText } from '@apimkit/model/internal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sound } from '../fixtures/leaning.ts';
import { of, testService } from '../fixtures/service.ts';
import { applyPlan, extract, planPublish } from '../index.ts';
import { selectionOf } from './selection.ts';

const inbound = (text: string) => ({ policy: `<policies><inbound>${text}</inbound></policies>` });
const api = (name: string, tag: string): readonly Resource[] => [
  of(`api:${name}`, { displayName: name, path: `shop/${name}`, serviceUrl: 'https://a.example' }),
  of(`api-policy:${name}`, {}, inbound('<include-fragment fragment-id="f" />')),
  of(`api-operation:${name}/get`, { displayName: 'Get', method: 'GET', urlTemplate: '/' }),
  of(`api-operation-policy:${name}/get`, {}, inbound('<set-backend-service backend-id="b" />')),
  of(`api-tag:${name}/${tag}`),
  of(`product-api:p/${name}`),
];
const pool: readonly Resource[] = [
  of('tag:t', { displayName: 'T' }),
  of('tag:u', { displayName: 'U' }),
  of('named-value:n', { displayName: 'n', value: 'x' }),
  of('named-value:m', { displayName: 'm', value: 'x' }),
  of('backend:b', { url: 'https://{{n}}.example', protocol: 'http' }),
  of('policy-fragment:f', {}, { policy: '<fragment><set-backend-service backend-id="b" /></fragment>' }),
  of('product:p', { displayName: 'P', subscriptionRequired: false }),
  of('product:q', { displayName: 'Q', subscriptionRequired: false }),
  of('product-policy:p', {}, inbound('<base />')),
  ...api('a', 't'),
  ...api('b', 'u'),
  ...api('c', 't'),
  of('subscription:s', { displayName: 'S', scope: '/apis/a' }),
  of('workspace:w', { displayName: 'W' }),
  of('product:p@w', { displayName: 'P', subscriptionRequired: false }),
];

const side = fc
  .record({
    without: fc.uniqueArray(fc.nat({ max: pool.length - 1 }), { maxLength: 8 }),
    changed: fc.uniqueArray(fc.nat({ max: pool.length - 1 }), { maxLength: 12 }),
  })
  .map(({ without, changed }) =>
    sound(
      pool
        .map((one, index) => (changed.includes(index) ? edited(one) : one))
        .filter((_, index) => !without.includes(index)),
    ),
  );
function edited(one: Resource): Resource {
  if (one.policy !== undefined)
    return { ...one, policy: one.policy.replace('<inbound>', '<inbound><rewrite-uri template="/" />') };
  if (one.id.entry.association || textAt(one.payload, 'properties.scope') !== undefined) return one;
  return { ...one, payload: putAt(one.payload, 'properties.description', 'changed') };
}
const selectors = [
  'api:a',
  'api:*',
  'path:shop/b',
  'product:p',
  'tag:t',
  'kind:api-policy',
  'kind:backend',
  'workspace:w',
  'named-value:*',
];
const chosen = fc.record({
  select: fc.subarray(selectors, { minLength: 1, maxLength: 2 }),
  exclude: fc.subarray(['api:b', 'policy-fragment:f', 'kind:tag'], { maxLength: 1 }),
  dependencies: fc.boolean(),
  prune: fc.nat({ max: 3 }).map((one) => one > 0),
});

describe('a publish of a selection', () => {
  it('changes and deletes nothing that is not selected, and the next plan is empty', async () => {
    const seen = { applied: 0, deleted: 0, written: 0 };
    await fc.assert(
      fc.asyncProperty(side, side, chosen, async (live, wanted, options) => {
        const service = testService(live);
        const states = () =>
          new Map(
            Object.values(service.emulator.snapshot().services).flatMap((all) =>
              all.map((one) => [String(one.id), stableText(one)]),
            ),
          );
        const before = states();
        const client = service.connect();
        const artifacts = new Artifacts(wanted);
        const planned = await planPublish(client, artifacts, options);
        if (planned.plan.problems.some(({ severity }) => severity === 'error')) return;
        const report = await applyPlan({ client, ...planned });
        expect(report.steps.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
        const after = states();
        const selection = selectionOf(options);
        const [all, own] = [selection.all(artifacts), selection.own(new Artifacts(live), artifacts)];
        const mayWrite = new Set([...artifacts].filter(({ id }) => all.has(id.key)).map(({ id }) => id.toString()));
        const mayDelete = new Set(live.filter(({ id }) => own.has(id.key)).map(({ id }) => id.toString()));
        const listed = new Map(planned.plan.steps.map((step) => [step.id, step]));
        for (const [id, state] of after) {
          if (before.get(id) === state) continue;
          seen.written += 1;
          expect([id, mayWrite.has(id)]).toEqual([id, true]);
        }
        for (const id of before.keys()) {
          if (after.has(id)) continue;
          seen.deleted += 1;
          const step = listed.get(id);
          expect([id, options.prune && (mayDelete.has(id) || mayDelete.has(step?.goesWith ?? ''))]).toEqual([id, true]);
        }
        seen.applied += 1;
        const again = await planPublish(service.connect(), artifacts, options);
        expect(again.plan.steps.filter(({ op }) => op !== 'keep')).toEqual([]);
      }),
      { numRuns: 40, seed: 1 },
    );
    expect(seen.applied).toBeGreaterThan(15);
    expect(Math.min(seen.deleted, seen.written)).toBeGreaterThan(15);
  });
});

describe('an extract of a selection', () => {
  it('leaves the files of everything else as they are, and the selected ones as an extract of everything does', async () => {
    const seen = { kept: 0, changed: 0 };
    await fc.assert(
      fc.asyncProperty(side, side, chosen, async (old, live, { prune: _, ...options }) => {
        const existing = writeArtifacts(new Artifacts(old), 'toolkit');
        const service = testService(live);
        const part = await extract(service.connect(), { existing, ...options });
        if (part.notes.some(({ code }) => code === 'sync/selects-nothing')) return;
        const all = await extract(service.connect(), { existing });
        const selection = selectionOf(options);
        const [files, found] = [new Artifacts(old), new Artifacts(live)];
        const [before, after] = [readArtifacts(existing).artifacts, readArtifacts(part.tree).artifacts];
        const whole = readArtifacts(all.tree).artifacts;
        const own = new Set([...selection.own(files, found), ...selection.own(found, files)]);
        const allowed = new Set([...own, ...selection.all(found)]);
        // A workspace without a file, only with something below it, is in no file.
        const filed = (found: Resource | undefined) => (found?.implied ? undefined : found);
        const textOf = (artifacts: Artifacts, { id }: Resource) =>
          stableText({ ...canonical(filed(artifacts.get(id)) ?? { id, payload: { absent: true } }) });
        for (const one of [...before, ...after]) {
          if (allowed.has(one.id.key)) continue;
          seen.kept += 1;
          expect([String(one.id), textOf(after, one)]).toEqual([String(one.id), textOf(before, one)]);
        }
        for (const one of [...whole, ...before]) {
          if (!own.has(one.id.key)) continue;
          seen.changed += textOf(before, one) === textOf(after, one) ? 0 : 1;
          expect([String(one.id), textOf(after, one)]).toEqual([String(one.id), textOf(whole, one)]);
        }
      }),
      { numRuns: 40, seed: 2 },
    );
    expect(Math.min(seen.kept, seen.changed)).toBeGreaterThan(30);
  });
});
