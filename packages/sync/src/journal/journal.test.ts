import { Artifacts, armPath, type Resource, ResourceId } from '@apimkit/model';
import { readSpecification } from '@apimkit/openapi';
import { beforeAll, describe, expect, it } from 'vitest';
import { publishUntil, resumed } from '../fixtures/interrupted.ts';
import { of, type TestService, testService } from '../fixtures/service.ts';
import { applyPlan, parseJournal, planPublish, planUndo } from '../index.ts';

const tag = (name: string, displayName = name) => of(`tag:${name}`, { displayName });
const policy = (inbound: string) => ({ policy: `<policies><inbound>${inbound}</inbound></policies>` });
const rewrite = policy('<base /><rewrite-uri template="/x" />');
function api(name: string, operations: readonly string[], properties = {}): Resource {
  const paths = Object.fromEntries(
    operations.map((one) => [`/${one}`, { get: { operationId: one, responses: { 200: { description: 'OK' } } } }]),
  );
  const document = { openapi: '3.0.1', info: { title: name, version: '1' }, paths };
  const { specification } = readSpecification(JSON.stringify(document));
  return of(`api:${name}`, { displayName: name, path: name, ...properties }, specification ? { specification } : {});
}

const live = [
  ...[tag('one', 'One'), tag('gone'), tag('stays')],
  ...[
    api('a', ['x', 'y', 'z', 'w']),
    of('api-policy:a', {}, policy('<base />')),
    of('api-operation-policy:a/y', {}, rewrite),
  ],
  ...[api('old', ['x']), of('api-policy:old', {}, rewrite)],
  ...[of('product:p', { displayName: 'P', description: 'before' }), of('product-api:p/old')],
  of('backend:b', { url: 'https://before.example', protocol: 'http' }),
];
const wanted = new Artifacts([
  ...[tag('one', 'Changed'), tag('new'), tag('stays')],
  ...[
    api('a', ['x', 'q', 'r', 's', 't'], { description: 'new' }),
    of('api-policy:a', {}, rewrite),
    of('api-operation-policy:a/x', {}, rewrite),
  ],
  ...[api('fresh', ['x', 'y']), of('api-policy:fresh', {}, rewrite), of('api-tag:fresh/new')],
  ...[of('product:p', { displayName: 'P', description: 'after' }), of('product-api:p/fresh'), of('product-api:p/a')],
  of('product:q', { displayName: 'Q' }),
  of('named-value:v', { displayName: 'v', value: 'plain' }),
  of('named-value:s', { displayName: 's', secret: true, value: 'hunter2-hunter2' }),
  of('policy-fragment:f', {}, { policy: '<fragment><rewrite-uri template="/x" /></fragment>' }),
  of('backend:b', { url: 'https://after.example', protocol: 'http' }),
]);

const left = async (service: TestService, artifacts: Iterable<Resource>) => {
  const { plan } = await planPublish(service.connect(), new Artifacts(artifacts), { prune: true });
  return plan.steps
    .filter(({ op, unknownSecret }) => op !== 'keep' && !unknownSecret)
    .map(({ op, id }) => `${op} ${id}`);
};

/** Paths of the steps that a journal confirms. */
function confirmedPaths(text: string): readonly string[] {
  const { entries } = parseJournal(text);
  return entries.flatMap((one) =>
    one.state === 'done' && !one.step.includes('#') ? [armPath(ResourceId.parse(one.step))] : [],
  );
}

let lines = 0;
beforeAll(async () => {
  const service = testService(live);
  const whole = await publishUntil(service, wanted, {}, { prune: true });
  expect(whole.report?.steps.filter(({ outcome }) => outcome !== 'done')).toEqual([]);
  lines = whole.lines;
});

describe('a publish that is killed', () => {
  // tests/journal-kills.test.ts takes every line of a larger plan.
  it.each([
    ['before a line', 0],
    ['in a line', 1],
  ])(
    'in its journal %s is completed, and no confirmed write is sent again',
    async (_, first) => {
      for (let after = first; after <= lines; after += 4) {
        const service = testService(live);
        const torn = first * 20;
        const killed = await publishUntil(service, wanted, { after, torn }, { prune: true });
        const { report, writes, resume } = await resumed(service, killed.text, wanted);
        const at = `after ${after} of ${lines} lines`;
        const failures = report.steps.filter(({ outcome }) => outcome === 'failed' || outcome === 'skipped');
        expect(failures, at).toEqual([]);
        const again = confirmedPaths(killed.text).filter((path) => writes.some((one) => one.endsWith(` ${path}`)));
        expect(again, at).toEqual([]);
        // What the service created together with a product is proved to be its own only by the response to the request.
        const isUnproved = resume.started.has('product:q');
        const rest = (await left(service, wanted)).filter(
          (one) => !(isUnproved && /subscription:|product-group:q/.test(one)),
        );
        expect(rest, at).toEqual([]);
      }
    },
    300_000,
  );

  it('at any line, resumed and undone, is as it was before', async () => {
    for (let after = 1; after <= lines; after += 5) {
      const service = testService(live);
      const killed = await publishUntil(service, wanted, { after }, { prune: true });
      const { text } = after % 2 === 0 ? await resumed(service, killed.text, wanted) : killed;
      const client = service.connect();
      const planned = await planUndo(client, parseJournal(text));
      const report = await applyPlan({ client, ...planned, patience: 0 });
      const at = `after ${after} of ${lines} lines`;
      expect(report.counts, at).toMatchObject({ failed: 0, skipped: 0 });
      const unproved = planned.notes
        .filter(({ code }) => code === 'sync/undo-unproved')
        .map(({ resource }) => resource);
      const rest = (await left(service, live)).filter(
        (one) =>
          !/^delete subscription:[0-9a-f]{24}$/.test(one) &&
          !unproved.some((id) => one.includes(String(id).split(':')[1] ?? '')),
      );
      expect(rest, at).toEqual([]);
    }
  });
});
