import { describe, expect, it } from 'vitest';
import { of, planFor, testService } from '../fixtures/service.ts';
import { renderPlan } from '../index.ts';
import { SecretChanges } from './secret-changes.ts';

const named = (name: string, value: string) => of(`named-value:${name}`, { displayName: name, secret: true, value });

describe('a changed secret', () => {
  it('is shown as fingerprints, which are equal for equal values', async () => {
    const live = [named('a', 'old-password'), named('b', 'old-password')];
    const plan = await planFor(testService(live), [named('a', 'new-password'), named('b', 'other-password')]);
    const [a, b] = plan.steps.map(({ secret }) => secret);
    expect(a?.before).toMatch(/^[0-9a-f]{8}$/);
    expect(a?.before).toBe(b?.before);
    expect(a?.after).not.toBe(a?.before);
    expect(a?.after).not.toBe(b?.after);
    expect(renderPlan(plan)).toContain(`secret: fingerprint ${a?.before} -> ${a?.after}`);
    expect(JSON.stringify(plan)).not.toMatch(/password/);
  });

  it('has no fingerprint on the service if its value is unknown', async () => {
    const refuse = ({ method }: Request) =>
      method === 'POST' ? new Response('{"error":{"code":"No"}}', { status: 403 }) : undefined;
    const service = testService([named('a', 'old-password')], { respond: refuse });
    const [step] = (await planFor(service, [named('a', 'new-password')])).steps;
    expect(step?.secret).toEqual({ after: expect.stringMatching(/^[0-9a-f]{8}$/) });
    const [kept] = (await planFor(service, [named('a', 'new-password')], { writeSecrets: 'never' })).steps;
    expect(kept).toMatchObject({ op: 'keep' });
    expect(kept?.secret).toBeUndefined();
  });

  it('has other fingerprints in another plan', async () => {
    const [one, other] = [new SecretChanges(), new SecretChanges()];
    await Promise.all([one, other].map((changes) => changes.note('k', 'before', 'after')));
    expect(one.all.get('k')).not.toEqual(other.all.get('k'));
  });
});
