import { formatFindings } from '@apimkit/diagnostics';
import type { PolicyTestReport } from '../run/report.ts';
import { testFindings } from './findings.ts';
import { jsonTests } from './json.ts';
import { junitTests } from './junit.ts';
import { markdownTests } from './markdown.ts';
import type { FormatOptions } from './options.ts';
import { countsText, stylishTests } from './text.ts';

type Format = (report: PolicyTestReport, options: FormatOptions) => string;

const formats = {
  stylish: stylishTests,
  junit: junitTests,
  github: (report) => `${formatFindings('github', testFindings(report))}${countsText(report.counts)}\n`,
  json: jsonTests,
  markdown: markdownTests,
} satisfies Readonly<Record<string, Format>> as Readonly<Record<string, Format>>;

/** The formats of {@link formatPolicyTests}. */
export const policyTestFormats: readonly string[] = Object.keys(formats);

/**
 * Formats the results of tests.
 *
 * @param format one of `policyTestFormats`
 * @param report of a run
 * @param options colors, traces, and the command that shows them
 * @returns the text
 * @throws {TypeError} for a format that does not exist
 * @example
 * formatPolicyTests('junit', report);
 */
export function formatPolicyTests(format: string, report: PolicyTestReport, options: FormatOptions = {}): string {
  const made = formats[format];
  if (!made) throw new TypeError(`Unknown format ${format}; known: ${policyTestFormats.join(', ')}`);
  return made(report, options);
}
