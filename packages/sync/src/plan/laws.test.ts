import { Artifacts, type ResourceId } from '@apimkit/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pool, someResources as some } from '../fixtures/leaning.ts';
import { of, testService } from '../fixtures/service.ts';
import { applyPlan, planPublish } from '../index.ts';
import { isDeletion } from './guards.ts';

const kinds = [...new Set(pool.map(({ id }) => id.kind))];
/** Mostly true: a publish that deletes nothing checks little here. */
const pruning = fc.nat({ max: 3 }).map((one) => one > 0);
const selection = fc.option(fc.subarray(kinds, { minLength: 1 }));

describe('every plan that is applied', () => {
  it('lists everything that is deleted, and its guards count it', async () => {
    const reported = { applied: 0, vanished: 0 };
    await fc.assert(
      fc.asyncProperty(some, some, selection, pruning, async (live, wanted, chosen, prune) => {
        const service = testService(live);
        const before = service.held();
        const client = service.connect();
        const options = { prune, ...(chosen ? { selection: (id: ResourceId) => chosen.includes(id.kind) } : {}) };
        const { plan, desired, live: seen } = await planPublish(client, new Artifacts(wanted), options);
        if (plan.problems.some(({ severity }) => severity === 'error')) return;
        const report = await applyPlan({ client, plan, desired, live: seen });
        expect(report.steps.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
        const after = service.held();
        const gone = [...before].filter((id) => !after.has(id));
        const deletes = plan.steps.filter(isDeletion);
        expect(gone.filter((id) => !deletes.some((step) => step.id === id))).toEqual([]);
        expect(deletes.filter(({ id }) => after.has(id))).toEqual([]);
        expect(plan.summary.delete).toBeGreaterThanOrEqual(gone.length);
        if (!prune) expect(gone).toEqual([]);
        reported.applied += 1;
        reported.vanished += gone.length;
        const next = await planPublish(service.connect(), new Artifacts(wanted), options);
        expect(next.plan.steps.filter(({ op }) => op !== 'keep')).toEqual([]);
      }),
      // The same services in every run: what the counts below demand may not depend on chance.
      { numRuns: 25, seed: 1 },
    );
    expect(reported.applied).toBeGreaterThan(5);
    expect(reported.vanished).toBeGreaterThan(5);
  });

  it('deletes nothing whose replacement failed', async () => {
    const names = fc.constantFrom('one', 'two', 'three');
    const tags = fc.dictionary(names, fc.constantFrom('Red', 'Green', 'Blue'), { noNullPrototype: true });
    const unique = tags.filter((all) => new Set(Object.values(all)).size === Object.keys(all).length);
    const made = (all: Readonly<Record<string, string>>) =>
      Object.entries(all).map(([name, displayName]) => of(`tag:${name}`, { displayName }));
    await fc.assert(
      fc.asyncProperty(unique, unique, fc.nat({ max: 3 }), async (live, wanted, failing) => {
        let puts = 0;
        const service = testService(made(live), {
          respond: ({ method }) =>
            method === 'PUT' && puts++ === failing
              ? new Response('{"error":{"code":"No"}}', { status: 400 })
              : undefined,
        });
        const client = service.connect();
        const { plan, desired, live: seen } = await planPublish(client, new Artifacts(made(wanted)), { prune: true });
        if (plan.problems.length > 0) {
          await expect(applyPlan({ client, plan, desired, live: seen })).rejects.toThrow();
          expect(puts).toBe(0);
          return;
        }
        await applyPlan({ client, plan, desired, live: seen });
        const after = service.held();
        const taken = new Set(Object.values(wanted));
        for (const [name, value] of Object.entries(live)) if (taken.has(value)) expect(after).toContain(`tag:${name}`);
      }),
    );
  });
});
