import type { LintedPolicy } from './linted-policy.ts';
import { type LintFinding, reportIn } from './report.ts';
import { type Suppression, suppressionsIn } from './suppressions.ts';

const unusedSuppression = {
  id: 'unused-suppression',
  code: 'policy/unused-suppression',
  message: 'The comment suppresses no finding: {what}',
  help: 'Delete the comment',
} as const;
const suppressionWithoutReason = {
  id: 'suppression-without-reason',
  code: 'policy/suppression-without-reason',
  message: 'A suppression must give a reason',
  help: 'Use <!-- apimkit-disable-next-line rule-id: reason -->',
} as const;

/** Findings by whether a comment suppresses them. */
export interface Suppressed {
  readonly kept: readonly LintFinding[];
  readonly hidden: readonly { readonly finding: LintFinding; readonly by: Suppression }[];
}

/** Separates the findings that a comment suppresses. */
export function splitSuppressed(found: readonly LintFinding[], all: readonly Suppression[]): Suppressed {
  const kept: LintFinding[] = [];
  const hidden: { finding: LintFinding; by: Suppression }[] = [];
  for (const finding of found) {
    const by = all.find((one) => one.covers(finding.rule, finding.range?.start.line ?? 0));
    if (by) hidden.push({ finding, by });
    else kept.push(finding);
  }
  return { kept, hidden };
}

/**
 * The findings that no comment suppresses, and findings about the comments themselves.
 *
 * @param active ids of the rules that are on
 */
export function withoutSuppressed(
  found: readonly LintFinding[],
  policy: LintedPolicy,
  active: ReadonlySet<string>,
  requireReason: boolean,
): readonly LintFinding[] {
  const all = suppressionsIn(policy);
  const { kept, hidden } = splitSuppressed(found, all);
  const used = new Set(hidden.map(({ finding: { rule }, by }) => `${by.start} ${rule}`));
  const aboutComments = all.flatMap((one): LintFinding[] => [
    ...one.rules
      .filter((rule) => !used.has(`${one.start} ${rule}`))
      .map((rule) => {
        const what = active.has(rule) ? `${rule} reports nothing here` : `${rule} is off`;
        return reportIn(policy, unusedSuppression, 'warning', { ...one, values: { what } });
      }),
    ...(requireReason && one.reason === '' ? [reportIn(policy, suppressionWithoutReason, 'error', one)] : []),
  ]);
  return [...kept, ...aboutComments];
}
