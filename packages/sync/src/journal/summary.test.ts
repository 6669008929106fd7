import { Artifacts } from '@apimkit/model';
import { describe, expect, it } from 'vitest';
import { of, testService } from '../fixtures/service.ts';
import { applyPlan, journalSummary, parseJournal, planPublish, savePlan } from '../index.ts';
import { withoutKept } from './resume.ts';

/** The journal of a publish of two tags. */
async function lines(options: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const client = testService().connect();
  const artifacts = new Artifacts([of('tag:a', { displayName: 'A' }), of('tag:b', { displayName: 'B' })]);
  const planned = await planPublish(client, artifacts);
  const plan = withoutKept(planned.plan);
  const saved = await savePlan({ client, ...planned, artifacts, plan, tool: '1', commit: 'c0ffee', options });
  const written = [JSON.stringify({ journal: 1, run: 'r', saved })];
  await applyPlan({
    client,
    ...planned,
    plan,
    journal: { write: async (one) => void written.push(JSON.stringify(one)) },
  });
  return written;
}
const summaryOf = (all: readonly string[]) => journalSummary(parseJournal(`${all.join('\n')}\n`));

describe('the summary of a journal', () => {
  it('has the service, the commit, what was promoted, and the result', async () => {
    expect(summaryOf(await lines({ promotedFrom: 'dev' }))).toMatchObject({
      service: expect.stringMatching(/shop$/),
      commit: 'c0ffee',
      promotedFrom: 'dev',
      steps: 2,
      done: 2,
      failed: 0,
      state: 'ended',
    });
  });

  it('shows that a run was interrupted, wherever its journal ends', async () => {
    const all = await lines();
    const last = all.findLastIndex((line) => line.includes('"state":"done"'));
    for (let count = 1; count <= last; count += 1) expect(summaryOf(all.slice(0, count)).state).toBe('interrupted');
    expect(summaryOf(all.slice(0, last + 1)).state).toBe('ended');
  });

  it('shows that steps failed', async () => {
    const all = (await lines()).map((line) =>
      line.replace('{"state":"done","step":"tag:b"', '{"state":"failed","step":"tag:b"'),
    );
    expect(summaryOf(all)).toMatchObject({ state: 'failed', done: 1, failed: 1 });
  });
});
