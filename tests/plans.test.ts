import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArmClient } from '@apimkit/arm';
import { type Artifacts, secretsOf } from '@apimkit/model';
import {
  applyPlan,
  commentLimits,
  type Plan,
  type Planned,
  planMarkdown,
  planPublish,
  planSchema,
  publish,
  renderPlan,
} from '@apimkit/sync';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { pairs } from './plans/pairs.ts';
import { publishable, repositories, suppliedSecret } from './plans/published.ts';
import { emptyService } from './service.ts';

const ajv = new Ajv({ strict: false, formats: { uri: true, 'uri-reference': true } });
const details = ['summary', 'normal', 'full'] as const;

/** Every form in which a plan is printed. */
const renderings = (plan: Plan) => [
  JSON.stringify(plan),
  ...details.flatMap((detail) => [renderPlan(plan, { detail, verbose: true }), planMarkdown(plan, { detail })]),
];

/** Fingerprints of secrets differ from run to run. */
const stable = (text: string) => text.replaceAll(/(fingerprint |-> )[0-9a-f]{8}\b/g, '$1________');

const secretTexts = (artifacts: Artifacts) =>
  [...artifacts].flatMap(({ id, payload }) => secretsOf(id.entry, payload).map(({ value }) => String(value)));

/** Publishes the first state, and plans the second one with prune. */
async function planned(before: Artifacts, after: Artifacts) {
  const { client, reconnect } = emptyService();
  const first = await publish(client, before);
  expect(first.report.steps.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  const second: Planned = await planPublish(reconnect(), after, { prune: true });
  return { second, reconnect };
}

/** The plan of the second state converges, and the next one is empty. */
async function converges(after: Artifacts, reconnect: () => ArmClient) {
  const { report } = await publish(reconnect(), after, { prune: true });
  expect(report.steps.filter(({ outcome }) => outcome === 'failed' || outcome === 'skipped')).toEqual([]);
  const { plan } = await planPublish(reconnect(), after, { prune: true });
  expect(plan.steps.filter(({ op }) => op !== 'keep' && op !== 'blocked')).toEqual([]);
  expect(plan.warnings).toEqual([]);
}

/** No rendering contains a secret, Markdown is within its limit, and JSON fits the schema. */
function isFit(plan: Plan, secrets: readonly string[]) {
  expect(ajv.validate(planSchema(), JSON.parse(JSON.stringify(plan))), ajv.errorsText()).toBe(true);
  for (const text of renderings(plan)) for (const secret of secrets) expect(text).not.toContain(secret);
  for (const detail of details) expect(planMarkdown(plan, { detail }).length).toBeLessThanOrEqual(commentLimits.github);
}

describe.each(pairs)('the plan of $name', ({ name, before, after }) => {
  it('reads as it did, as text and as Markdown', async () => {
    const { second } = await planned(before, after);
    expect(second.plan.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    await expect(`${stable(renderPlan(second.plan))}\n`).toMatchFileSnapshot(`golden/plans/${name}.txt`);
    await expect(stable(planMarkdown(second.plan, { title: 'shop' }))).toMatchFileSnapshot(`golden/plans/${name}.md`);
  });

  it('fits its schema, contains no secret, converges, and is then empty', async () => {
    const { second, reconnect } = await planned(before, after);
    isFit(second.plan, [...secretTexts(before), ...secretTexts(after)]);
    await converges(after, reconnect);
  });

  it('needs the requests that it estimates', async () => {
    const { reconnect } = emptyService({ polls: 2 });
    for (const side of [before, after]) {
      const client = reconnect();
      const made = await planPublish(client, side, { prune: true });
      const sent = { ...client.requests };
      const { writes } = await applyPlan({ client, ...made });
      const since = (method: string) => (client.requests[method] ?? 0) - (sent[method] ?? 0);
      const { requests = { reads: 0, writes: 0, deletes: 0 } } = made.plan;
      expect(writes).toBe(requests.writes + requests.deletes);
      expect(since('DELETE')).toBe(requests.deletes);
      const reads = since('GET') + since('HEAD') + since('POST');
      expect(Math.abs(reads - requests.reads) / reads).toBeLessThan(0.35);
    }
  });
});

describe.skipIf(repositories.length === 0)(
  'two states of a public repository (skipped when ../shared is absent)',
  () => {
    it.each(repositories)('of $name: the second is published over the first, and is then unchanged', async (one) => {
      const [before, after] = await Promise.all(one.roots.map((root) => publishable(one.name, root)));
      if (!before || !after) throw new Error('there are two states');
      const { second, reconnect } = await planned(before, after);
      expect(second.plan.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      isFit(second.plan, [suppliedSecret]);
      await converges(after, reconnect);
    });
  },
);

describe('the format of plans', () => {
  // Written by the first version of the format, and never changed: programs and saved plans rely on it.
  const stored = JSON.parse(readFileSync(join(import.meta.dirname, 'golden/plans/version-1.json'), 'utf8')) as Plan;

  it('still accepts a plan of version 1, and requires nothing more', () => {
    expect(ajv.validate(planSchema(), stored), ajv.errorsText()).toBe(true);
    expect(planSchema()).toMatchObject({ required: ['version', 'steps', 'problems', 'summary'] });
  });

  it('can still be printed', () => {
    for (const text of renderings(stored)) expect(text).not.toBe('');
    expect(renderPlan(stored)).toContain('Can interrupt callers: ');
  });
});
