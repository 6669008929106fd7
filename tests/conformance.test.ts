import { beforeAll, describe, expect, it } from 'vitest';
import { hasExamples } from './conformance/examples.ts';
import { reasons } from './conformance/reasons.ts';
import { type Outcome, reasonOf, runExamples, share } from './conformance/report.ts';

describe.skipIf(!hasExamples)('the official examples (skipped when ../shared is absent)', () => {
  let outcomes: readonly Outcome[];
  beforeAll(async () => {
    outcomes = await runExamples();
  });

  it('pass, except for those with a stated reason', () => {
    const failed = outcomes.filter(({ example, problems }) => example.operation && problems.length > 0);
    const unexplained = failed.filter(({ example }) => !(example.name in reasons));
    expect(unexplained.map((one) => `${one.example.name}: ${reasonOf(one)}`)).toEqual([]);
  });

  it('pass to 97 % for the kinds of the model, and to 90 % in all', () => {
    expect(share(outcomes.filter(({ isCaptured }) => isCaptured)).percent).toBeGreaterThanOrEqual(97);
    expect(share(outcomes).percent).toBeGreaterThanOrEqual(90);
  });
});
