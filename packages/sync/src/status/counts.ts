import type { Diagnostic } from '@apimkit/diagnostics';
import type { ResourceId } from '@apimkit/model';
import { apiNamed } from './owners.ts';
import type { DriftCounts, EnvironmentFacts, FindingCounts, LiveFacts, PendingCounts, StatusCounts } from './types.ts';

/** What is counted by API; `undefined` is the key of everything else. */
export type CountsOf = (api: string | undefined) => StatusCounts;

const nothing = {
  pending: { create: 0, update: 0, delete: 0, blocked: 0 } satisfies PendingCounts,
  drift: { files: 0, service: 0, both: 0, unknown: 0 } satisfies DriftCounts,
  findings: { error: 0, warning: 0, info: 0 } satisfies FindingCounts,
};

/** Counts items by the key of their API. */
function tally<Name extends string>(
  none: Readonly<Record<Name, number>>,
  items: Iterable<readonly [ResourceId | undefined, Name]>,
): (api: string | undefined) => Readonly<Record<Name, number>> {
  const counts = new Map<string | undefined, Readonly<Record<Name, number>>>();
  for (const [api, name] of items) {
    const own = counts.get(api?.key) ?? none;
    counts.set(api?.key, { ...own, [name]: own[name] + 1 });
  }
  return (api) => counts.get(api) ?? none;
}

/** Counts the changes, the drift and the findings of an environment. What was not read is absent. */
export function countsOf(
  { live, findings }: Pick<EnvironmentFacts, 'live' | 'findings'>,
  ownerOf: (finding: Diagnostic) => ResourceId | undefined,
): CountsOf {
  const compared = live && 'plan' in live ? ofService(live) : undefined;
  const found =
    findings &&
    tally(
      nothing.findings,
      findings.map((one) => [ownerOf(one), one.severity] as const),
    );
  return (api) => ({
    ...(compared ? { pending: compared.pending(api), drift: compared.drift(api) } : {}),
    ...(found ? { findings: found(api) } : {}),
  });
}

function ofService({ plan, drift }: LiveFacts) {
  const steps = plan.steps.flatMap(({ id, op, tidies }) =>
    op === 'keep' || tidies ? [] : [[apiNamed(id), op] as const],
  );
  const entries = drift.entries.map(({ id, ahead }) => [apiNamed(id), ahead ?? 'unknown'] as const);
  return { pending: tally(nothing.pending, steps), drift: tally(nothing.drift, entries) };
}
