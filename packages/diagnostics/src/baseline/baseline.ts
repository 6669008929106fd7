import type { Diagnostic } from '../diagnostic.ts';
import { fingerprintsOf } from '../fingerprint.ts';

/** A finding that is accepted for now. */
export interface BaselineEntry {
  readonly fingerprint: string;
  readonly code: string;
  readonly file?: string;
  readonly message: string;
  /** Why it is accepted. */
  readonly reason?: string;
  /** Who is responsible for it. */
  readonly owner?: string;
  /** Date (`2027-01-31`) from which the finding counts again. */
  readonly expires?: string;
}

/** Findings after a baseline was applied. */
export interface Baselined<Finding extends Diagnostic> {
  /** Findings that are not accepted, or whose acceptance has expired. */
  readonly fresh: readonly Finding[];
  readonly accepted: number;
  /** Entries without a finding: they can be deleted. */
  readonly fixed: readonly BaselineEntry[];
  /** Entries that have expired and whose finding still exists. */
  readonly expired: readonly BaselineEntry[];
}

/**
 * Removes accepted findings.
 *
 * @param today as `2026-11-23`, for entries that expire
 */
export function applyBaseline<Finding extends Diagnostic>(
  findings: readonly Finding[],
  entries: readonly BaselineEntry[],
  today: string,
): Baselined<Finding> {
  const fingerprints = fingerprintsOf(findings);
  const isAlive = ({ expires }: BaselineEntry) => expires === undefined || expires > today;
  const alive = new Set(entries.filter(isAlive).map(({ fingerprint }) => fingerprint));
  const found = new Set(fingerprints);
  const fresh = findings.filter((_, index) => !alive.has(fingerprints[index] ?? ''));
  return {
    fresh,
    accepted: findings.length - fresh.length,
    fixed: entries.filter(({ fingerprint }) => !found.has(fingerprint)),
    expired: entries.filter((one) => found.has(one.fingerprint) && !alive.has(one.fingerprint)),
  };
}

/** Returns a baseline of all findings; existing entries keep their reasons, owners and dates. */
export function makeBaseline(
  findings: readonly Diagnostic[],
  before: readonly BaselineEntry[] = [],
): readonly BaselineEntry[] {
  const known = new Map(before.map((entry) => [entry.fingerprint, entry]));
  return fingerprintsOf(findings).map((fingerprint, index) => {
    const { code = '', file, message = '' } = findings[index] ?? {};
    const { reason, owner, expires } = known.get(fingerprint) ?? {};
    return {
      fingerprint,
      code,
      ...(file === undefined ? {} : { file }),
      message,
      ...(reason === undefined ? {} : { reason }),
      ...(owner === undefined ? {} : { owner }),
      ...(expires === undefined ? {} : { expires }),
    };
  });
}

/** Returns the text of a baseline file, for `readBaseline`. */
export const baselineText = (entries: readonly BaselineEntry[]): string =>
  `${JSON.stringify({ version: 1, findings: entries }, null, 2)}\n`;
