import type { Diagnostic } from './diagnostic.ts';
import { fingerprintsOf } from './fingerprint.ts';

/** A finding that is accepted for now. */
export interface BaselineEntry {
  readonly fingerprint: string;
  readonly code: string;
  readonly file?: string;
  readonly message: string;
  readonly reason?: string;
  /** Date (`2027-01-31`) from which on the finding counts again. */
  readonly expires?: string;
}

/** What a baseline leaves of findings. */
export interface Baselined<Finding extends Diagnostic> {
  /** Findings that are not accepted, or not any more. */
  readonly fresh: readonly Finding[];
  readonly accepted: number;
  /** Entries whose finding is gone: they can be deleted. */
  readonly fixed: readonly BaselineEntry[];
}

/**
 * Takes accepted findings away.
 *
 * @param today as `2026-11-23`, for entries that expire
 */
export function applyBaseline<Finding extends Diagnostic>(
  findings: readonly Finding[],
  entries: readonly BaselineEntry[],
  today: string,
): Baselined<Finding> {
  const fingerprints = fingerprintsOf(findings);
  const alive = new Set(
    entries.filter(({ expires }) => expires === undefined || expires > today).map(({ fingerprint }) => fingerprint),
  );
  const found = new Set(fingerprints);
  const fresh = findings.filter((_, index) => !alive.has(fingerprints[index] ?? ''));
  return {
    fresh,
    accepted: findings.length - fresh.length,
    fixed: entries.filter(({ fingerprint }) => !found.has(fingerprint)),
  };
}

/** A baseline of all findings; reasons and dates of entries that stay are kept. */
export function makeBaseline(
  findings: readonly Diagnostic[],
  before: readonly BaselineEntry[] = [],
): readonly BaselineEntry[] {
  const known = new Map(before.map((entry) => [entry.fingerprint, entry]));
  return fingerprintsOf(findings).map((fingerprint, index) => {
    const { code = '', file, message = '' } = findings[index] ?? {};
    return { ...known.get(fingerprint), fingerprint, code, ...(file === undefined ? {} : { file }), message };
  });
}

/**
 * Reads the text of a baseline file.
 *
 * @throws {TypeError} when it is none
 */
export function parseBaseline(text: string): readonly BaselineEntry[] {
  const value: unknown = JSON.parse(text);
  const entries = typeof value === 'object' && value !== null && 'findings' in value ? value.findings : undefined;
  const isEntry = (one: unknown): one is BaselineEntry =>
    typeof one === 'object' && one !== null && 'fingerprint' in one && typeof one.fingerprint === 'string';
  if (!Array.isArray(entries) || !entries.every(isEntry)) throw new TypeError('expected { "findings": [ … ] }');
  return entries;
}
