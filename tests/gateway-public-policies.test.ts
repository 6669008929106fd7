import { describe, expect, it } from 'vitest';
import { hasPublicPolicies, runPublicPolicies } from '../scripts/docs/policy-runs.ts';

describe.skipIf(!hasPublicPolicies)('public policies (skipped when ../shared is absent)', () => {
  it('runs a request to the end of at least 90 % of the whole documents', async () => {
    const { documents, complete, slow, rest } = await runPublicPolicies();
    expect(documents).toBe(478);
    expect(complete / documents, JSON.stringify(rest)).toBeGreaterThanOrEqual(0.9);
    expect(slow).toEqual([]);
  });
});
