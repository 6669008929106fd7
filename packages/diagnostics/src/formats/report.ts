import { count } from '../count.ts';
import type { Diagnostic, Position, Severity } from '../diagnostic.ts';

/** Information about a rule in reports. */
export interface RuleInformation {
  readonly code: string;
  /** Description in one sentence. */
  readonly description: string;
  /** What to do, as plain text. */
  readonly help?: string;
  /** Its documentation, as Markdown. */
  readonly markdown?: string;
  /** Address of its documentation. */
  readonly page?: string;
  /** Default severity. */
  readonly severity?: Severity;
}

/** Information in a report besides the findings; every part is optional. */
export interface ReportOptions {
  readonly rules?: readonly RuleInformation[];
  /** Version of the tool. */
  readonly version?: string;
  /**
   * Category of the checks (`lint/prod`): reports of different categories for one commit are kept separately.
   * Default `apimkit`.
   */
  readonly category?: string;
  /** Whether to use terminal colours. Default false. */
  readonly color?: boolean;
}

/** Makes a report. */
export type Format = (findings: readonly Diagnostic[], options: ReportOptions) => string;

/** Number of findings by severity. */
export type Counts = Readonly<Record<Severity, number>>;

export const severities: readonly Severity[] = ['error', 'warning', 'info'];

export function countsOf(findings: readonly Diagnostic[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** `1 error, 2 warnings, 0 infos`. */
export const countsText = (counts: Counts): string =>
  severities.map((severity) => count(counts[severity], severity)).join(', ');

/** `2 errors, 1 info`: without zero counts. */
export const briefCounts = (counts: Counts): string =>
  severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => count(counts[severity], severity))
    .join(', ');

/** Findings grouped by file, or else by resource, in their order. */
export const bySubject = (findings: readonly Diagnostic[]): readonly (readonly [string, readonly Diagnostic[]])[] => [
  ...Map.groupBy(findings, subjectOf),
];

export const subjectOf = ({ file, resource }: Diagnostic): string => file ?? resource ?? 'everything';

/** `3:1`, or an empty text. */
export const placeText = ({ range }: Diagnostic): string => (range ? `${range.start.line}:${range.start.column}` : '');

const start: Position = { line: 1, column: 1 };
/** Start of a finding; by default the start of the file, for formats that require a position. */
export const startOf = ({ range }: Diagnostic): Position => range?.start ?? start;

/** The message and the help in one text. */
export const fullText = ({ message, help }: Diagnostic): string =>
  help === undefined ? message : `${message}${/[.!?…]$/.test(message) ? '' : '.'} ${help}`;

export const lines = (all: readonly string[]): string => (all.length === 0 ? '' : `${all.join('\n')}\n`);
