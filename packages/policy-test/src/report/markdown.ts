import { markdownText } from '@apimkit/diagnostics';
import { shareText } from '../coverage/text.ts';
import type { PolicyTestReport } from '../run/report.ts';
import { countsText } from './text.ts';

/** Most rows of a comment of a pull request. */
const most = 100;

/** A comment of a pull request: the counts, and a table of what did not pass. Scripts find it by its first line, which is not displayed. */
export function markdownTests({ tests, counts, coverage }: PolicyTestReport): string {
  const open = tests.filter(({ state }) => state === 'failed' || state === 'unsupported');
  const rows = open.flatMap(({ name, file, failures, unsupported }) => [
    ...failures.map(
      (one) =>
        `| ${markdownText(`${one.file}:${one.range.start.line}`)} | ${markdownText(name)} | ${markdownText(`${one.what}: expected ${one.expected}, actual ${one.actual}`)} |`,
    ),
    ...unsupported.map(
      (one) =>
        `| ${markdownText(file)} | ${markdownText(name)} | ${markdownText(`unsupported: ${one.policy}: ${one.reason}`)} |`,
    ),
  ]);
  const more = rows.length - most;
  return [
    '<!-- apimkit policy tests -->',
    `**apimkit policy test**: ${countsText(counts)}; coverage of elements ${shareText(coverage.elements)}, of branches ${shareText(coverage.branches)}`,
    ...(rows.length === 0 ? [] : ['', '| place | test | result |', '| --- | --- | --- |', ...rows.slice(0, most)]),
    ...(more > 0 ? ['', `**${more} more** are in the log of this run.`] : []),
    '',
  ].join('\n');
}
