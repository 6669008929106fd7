import { markdownCode, markdownText } from '@apimkit/diagnostics';
import { shareText } from '../coverage/text.ts';
import { valueOriginText } from '../run/origin.ts';
import type { PolicyTestReport, TestResult } from '../run/report.ts';
import type { FormatOptions } from './options.ts';
import { countsText, failureText } from './text.ts';

/** Most rows of a comment of a pull request. */
const most = 100;

/** A comment of a pull request: the counts, and a table of what did not pass, failures first. Scripts find it by its first line, which is not displayed. */
export function markdownTests({ tests, counts, coverage }: PolicyTestReport, { again }: FormatOptions): string {
  const rank = { failed: 0, unsupported: 1, skipped: 2, passed: 3 };
  const rows = [...tests].sort((one, other) => rank[one.state] - rank[other.state]).flatMap(rowsOf);
  const more = rows.length - most;
  return [
    '<!-- apimkit policy tests -->',
    `**apimkit policy test**: ${countsText(counts)}; coverage of elements ${shareText(coverage.elements)}, of branches ${shareText(coverage.branches)}`,
    ...(rows.length === 0 ? [] : ['', '| place | test | result |', '| --- | --- | --- |', ...rows.slice(0, most)]),
    ...(again !== undefined && counts.failed + counts.unsupported > 0
      ? ['', 'To see what each policy did:', '', markdownCode([again], 'sh')]
      : []),
    ...(more > 0 ? ['', `**${more} more** are in the log of this run.`] : []),
    '',
  ].join('\n');
}

function rowsOf({ name, file, range, state, reason, failures, unsupported }: TestResult): readonly string[] {
  const row = (place: string, result: string) => `| ${[place, name, result].map(markdownText).join(' | ')} |`;
  if (state === 'skipped') return [row(`${file}:${range.start.line}`, `skipped: ${reason}`)];
  return [
    ...failures.map((one) =>
      row(
        `${one.file}:${one.range.start.line}`,
        `${failureText(one)}${one.from ? `; from ${valueOriginText(one.from)}` : ''}`,
      ),
    ),
    ...unsupported.map((one) =>
      row(`${file}:${range.start.line}`, `unsupported: ${one.policy} at ${one.file}:${one.line}: ${one.reason}`),
    ),
  ];
}
