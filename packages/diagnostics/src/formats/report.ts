import { count } from '../count.ts';
import type { Diagnostic, Position, Severity } from '../diagnostic.ts';

/** What reports say of a rule besides its findings. */
export interface RuleInformation {
  readonly code: string;
  /** What it is about, in one sentence. */
  readonly description: string;
  /** What to do, as plain text. */
  readonly help?: string;
  /** Its page, as Markdown. */
  readonly markdown?: string;
  /** Address of its page. */
  readonly page?: string;
  /** Unless a configuration says otherwise. */
  readonly severity?: Severity;
}

/** What a report can tell besides the findings; every part is optional. */
export interface ReportOptions {
  readonly rules?: readonly RuleInformation[];
  /** Version of the tool. */
  readonly version?: string;
  /**
   * What was judged (`lint/prod`): reports of different categories on one commit stand beside each other.
   * Default `apimkit`.
   */
  readonly category?: string;
  /** Colours of a terminal. Default none. */
  readonly color?: boolean;
}

/** Makes a report. */
export type Format = (findings: readonly Diagnostic[], options: ReportOptions) => string;

/** How many findings there are of each severity. */
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

/** `2 errors, 1 info`: what is none is not told. */
export const briefCounts = (counts: Counts): string =>
  severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => count(counts[severity], severity))
    .join(', ');

/** Findings by their file, else by their resource, in the order in which they come. */
export const bySubject = (findings: readonly Diagnostic[]): readonly (readonly [string, readonly Diagnostic[]])[] => [
  ...Map.groupBy(findings, subjectOf),
];

export const subjectOf = ({ file, resource }: Diagnostic): string => file ?? resource ?? 'everything';

/** `3:1`, or nothing. */
export const placeText = ({ range }: Diagnostic): string => (range ? `${range.start.line}:${range.start.column}` : '');

const start: Position = { line: 1, column: 1 };
/** Where it begins; formats that need a place get the file's start. */
export const startOf = ({ range }: Diagnostic): Position => range?.start ?? start;

/** The message and the advice in one text. */
export const fullText = ({ message, help }: Diagnostic): string =>
  help === undefined ? message : `${message}${/[.!?…]$/.test(message) ? '' : '.'} ${help}`;

export const lines = (all: readonly string[]): string => (all.length === 0 ? '' : `${all.join('\n')}\n`);
