import { Artifacts, putAt, type Resource } from '@apimkit/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { publishUntil } from '../fixtures/interrupted.ts';
import { someResources } from '../fixtures/leaning.ts';
import { stepsOf, type TestService, testService } from '../fixtures/service.ts';
import { applyPlan, openSavedPlan, parseJournal, parseSavedPlan, planPublish, planUndo, savePlan } from '../index.ts';

/** Other files for some resources: those with a description get another one. */
const changed = fc
  .tuple(someResources, fc.constantFrom('', 'other'))
  .map(([all, text]): readonly Resource[] =>
    all.map((one) =>
      text !== '' && ['product', 'api', 'workspace', 'backend'].includes(one.id.kind)
        ? { ...one, payload: putAt(one.payload, 'properties.description', text) }
        : one,
    ),
  );

const left = async ({ connect }: TestService, artifacts: Artifacts) =>
  stepsOf((await planPublish(connect(), artifacts, { prune: true })).plan);

it('the undo of a publish gives back what was there', async () => {
  let undone = 0;
  await fc.assert(
    fc.asyncProperty(someResources, changed, async (before, after) => {
      const [live, files] = [new Artifacts(before), new Artifacts(after)];
      const service = testService(live);
      const { plan } = await planPublish(service.connect(), files, { prune: true });
      if (plan.problems.some(({ severity }) => severity === 'error')) return;
      const { text, report } = await publishUntil(service, files, {}, { prune: true });
      expect(report?.counts).toMatchObject({ failed: 0, skipped: 0 });
      const client = service.connect();
      const planned = await planUndo(client, parseJournal(text));
      expect(planned.plan.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      const { counts } = await applyPlan({ client, ...planned, patience: 0 });
      expect(counts).toMatchObject({ failed: 0, skipped: 0 });
      // An API without a specification is restored from an export, in which each operation has a response and a description.
      const isExported = plan.steps.some(({ op, id }) => op === 'delete' && id === 'api:a');
      const lost = (await left(service, live)).filter((step) => !(isExported && step === 'update api-operation:a/get'));
      expect(lost).toEqual([]);
      undone += 1;
    }),
    { numRuns: 8, endOnFailure: true, seed: 1 },
  );
  expect(undone).toBeGreaterThan(3);
});

it('a saved plan does what the plan does', async () => {
  let applied = 0;
  await fc.assert(
    fc.asyncProperty(someResources, changed, async (before, after) => {
      const [service, files] = [testService(before), new Artifacts(after)];
      const client = service.connect();
      const planned = await planPublish(client, files, { prune: true });
      if (planned.plan.problems.some(({ severity }) => severity === 'error')) return;
      const text = JSON.stringify(await savePlan({ client, artifacts: files, ...planned, tool: 'test' }));
      const opened = await openSavedPlan(client, parseSavedPlan(text), files);
      const { counts } = await applyPlan({ client, ...opened, patience: 0 });
      expect(counts).toMatchObject({ failed: 0, skipped: 0 });
      expect(await left(service, files)).toEqual([]);
      applied += 1;
    }),
    { numRuns: 8, endOnFailure: true, seed: 1 },
  );
  expect(applied).toBeGreaterThan(3);
});
