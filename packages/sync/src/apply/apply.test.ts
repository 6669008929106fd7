import { Artifacts, type Resource } from '@apimkit/model';
import { describe, expect, it } from 'vitest';
import { of, planFor, stepsOf, testService } from '../fixtures/service.ts';
import { type ApplyOptions, applyPlan, type Plan, planPublish, type StepOutcome } from '../index.ts';

const policy = (inbound: string) => ({ policy: `<policies><inbound>${inbound}</inbound></policies>` });
const tag = (name: string, displayName = name) => of(`tag:${name}`, { displayName });
const api = of('api:a', { displayName: 'A', path: 'a' });
const refused = () => new Response('{"error":{"code":"No","message":"no such thing"}}', { status: 400 });

/** Publishes with requests refused whose method and address match. */
async function apply(
  wanted: readonly Resource[],
  {
    live = [],
    refuse,
    prune = true,
    ...options
  }: { live?: readonly Resource[]; refuse?: RegExp; prune?: boolean } & ApplyOptions = {},
) {
  const service = testService(live, {
    respond: ({ method, url }) => (refuse?.test(`${method} ${new URL(url).pathname}`) ? refused() : undefined),
  });
  const client = service.connect();
  const { plan, desired, live: seen } = await planPublish(client, new Artifacts(wanted), { prune });
  const report = await applyPlan({ client, plan, desired, live: seen, ...options });
  return { service, client, plan, desired, seen, report };
}
const reported = (outcomes: readonly StepOutcome[]) =>
  outcomes.map(({ op, id, outcome, error }) => `${outcome}: ${op} ${id}${error === undefined ? '' : `: ${error}`}`);

describe('the report of a publish', () => {
  it('counts what was done, what failed, what that skipped, what stayed and what is blocked', async () => {
    const wanted = [
      api,
      of('api-policy:a', {}, policy('<base />')),
      of('api-operation:a/get', { displayName: 'Get', method: 'GET', urlTemplate: '/' }),
      of('api-operation-policy:a/get', {}, policy('<base />')),
      tag('new'),
      tag('old'),
      of('named-value:s', { displayName: 's', secret: true }),
    ];
    const { report } = await apply(wanted, { live: [tag('old')], refuse: /PUT .*apis\/a$/ });
    expect(report.counts).toEqual({ done: 1, failed: 1, skipped: 3, unchanged: 1, blocked: 1 });
    expect([...reported(report.steps)].sort()).toEqual([
      'blocked: blocked named-value:s: its secret has no value',
      'done: create tag:new',
      expect.stringMatching(/^failed: create api:a: .*no such thing/),
      expect.stringMatching(
        /^skipped: create api-operation-policy:a\/get: needs api(-operation:a\/get, which was skipped|:a, which failed)$/,
      ),
      'skipped: create api-operation:a/get: needs api:a, which failed',
      'skipped: create api-policy:a: needs api:a, which failed',
      'unchanged: keep tag:old',
    ]);
    expect(report.writes).toBe(2);
    expect(report.steps.map(({ key }) => key)).toContain('tag:new');
  });

  it('counts the requests of this run that write, of each sort', async () => {
    const secret = (more: object) =>
      of('identity-provider:aad', { type: 'aad', clientId: 'c', allowedTenants: ['a'], ...more });
    const live = [tag('gone'), tag('changed', 'before'), secret({ clientSecret: 's' })];
    const wanted = [tag('changed'), secret({ clientId: 'd' }), tag('new')];
    const { client, report, service } = await apply(wanted, { live });
    expect(client.requests).toMatchObject({ PUT: 2, PATCH: 1, DELETE: 1 });
    expect(report.writes).toBe(4);
    const again = await planPublish(client, new Artifacts([...wanted, tag('more')]));
    expect((await applyPlan({ client, plan: again.plan, desired: again.desired, live: again.live })).writes).toBe(1);
    expect(service.held()).toContain('tag:more');
  });

  it('calls onStep when a step ends, but not for what is deleted together with another resource', async () => {
    const seen: StepOutcome[] = [];
    const { report } = await apply([tag('t')], {
      live: [api, of('api-policy:a', {}, policy('<base />'))],
      onStep: (one) => seen.push(one),
    });
    expect([...reported(seen)].sort()).toEqual(['done: create tag:t', 'done: delete api:a']);
    expect([...reported(report.steps)].sort()).toEqual([
      'done: create tag:t',
      'done: delete api-policy:a',
      'done: delete api:a',
    ]);
  });

  it('skips what would be deleted together with a resource whose delete failed', async () => {
    const live = [api, of('api-policy:a', {}, policy('<base />')), tag('t')];
    const { report, service } = await apply([], { live, refuse: /DELETE .*apis\/a$/ });
    expect([...reported(report.steps)].sort()).toEqual([
      'done: delete tag:t',
      expect.stringMatching(/^failed: delete api:a: /),
      'skipped: delete api-policy:a: depends on api:a, which was not deleted',
    ]);
    expect(report.counts).toMatchObject({ done: 1, failed: 1, skipped: 1 });
    expect(service.held()).toContain('api-policy:a');
  });
});

describe('a publish', () => {
  it('starts no further step after an abort, and reports that', async () => {
    const stop = new AbortController();
    const { report } = await apply([api, of('api-policy:a', {}, policy('<base />'))], {
      signal: stop.signal,
      onStep: () => stop.abort(),
    });
    expect(reported(report.steps)).toEqual(['done: create api:a', 'skipped: create api-policy:a: the run was aborted']);
    const never = await apply([tag('t')], { signal: AbortSignal.abort() });
    expect(reported(never.report.steps)).toEqual(['skipped: create tag:t: the run was aborted']);
    expect(never.report.writes).toBe(0);
  });

  it('sends nothing for a plan with errors, but ignores warnings', async () => {
    const service = testService();
    const client = service.connect();
    const { plan, desired, live } = await planPublish(client, new Artifacts([tag('a', 'X'), tag('b', 'X')]));
    await expect(applyPlan({ client, plan, desired, live })).rejects.toThrow('the plan has 1 error; nothing was sent');
    expect(client.requests.PUT ?? 0).toBe(0);
    const problems = plan.problems.map((one) => ({ ...one, severity: 'warning' as const }));
    const report = await applyPlan({ client, plan: { ...plan, problems }, desired, live });
    expect(report.counts.done).toBeGreaterThan(0);
  });

  it('of a step whose resource is not among the files fails by name', async () => {
    const { plan } = await planPublish(testService().connect(), new Artifacts([tag('t')]));
    const report = await applyPlan({
      client: testService().connect(),
      plan,
      desired: new Artifacts(),
      live: new Artifacts(),
    });
    expect(reported(report.steps)).toEqual([
      'failed: create tag:t: the plan contains tag:t, which is not among the desired resources',
    ]);
  });

  it('of a plan that names needs which it does not have goes on', async () => {
    const { plan, desired, seen } = await apply([tag('t')]);
    const odd: Plan = { ...plan, steps: plan.steps.map((one) => ({ ...one, needs: ['tag:unknown'] })) };
    const report = await applyPlan({ client: testService().connect(), plan: odd, desired, live: seen });
    expect(report.counts.done).toBe(1);
  });
});

it('a plan that was applied leaves nothing to do', async () => {
  const { service } = await apply([api, tag('t')], { live: [tag('old')] });
  expect(stepsOf(await planFor(service, [api, tag('t')], { prune: true }))).toEqual([]);
});
