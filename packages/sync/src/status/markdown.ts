import { markdownText } from '@apimkit/diagnostics';
import type { StatusEnvironment, StatusMatrix } from './types.ts';
import {
  cellOf,
  cellParts,
  changesText,
  findingsText,
  lastText,
  leftText,
  legendOf,
  readingText,
  shownRows,
} from './words.ts';

/** How a status is written as Markdown. */
export interface StatusMarkdownOptions {
  /** Show every API, also among many. Default false. */
  readonly all?: boolean;
  /** Most characters; what does not fit is counted. Default 65,536, which comments of GitHub allow. */
  readonly limit?: number;
}

/** Room for the lines after the table. */
const reserve = 1200;

/**
 * Writes a status as Markdown, for an issue, a comment or the summary of a job. It never exceeds the limit.
 *
 * @example
 * statusMarkdown(statusOf([{ name: 'prod', files: artifacts }])); // '<!-- apimkit status -->\n### apimkit status\n…'
 */
export function statusMarkdown(
  matrix: StatusMatrix,
  { all = false, limit = 65_536 }: StatusMarkdownOptions = {},
): string {
  const { environments } = matrix;
  const { rows, left } = shownRows(matrix, all);
  const head = [
    '<!-- apimkit status -->',
    '### apimkit status',
    '',
    ...tableHead(['environment', 'service', 'read', 'last publish', 'outside of APIs']),
    ...environments.map(environmentRow),
    '',
  ];
  const lines = [...head, ...tableHead(['API', ...environments.map(({ name }) => name)])];
  let room = limit - reserve - lines.join('\n').length;
  const parts = new Set<string>();
  let shown = 0;
  for (const { api, cells } of rows) {
    const own = environments.map((one) => cellParts(cellOf(cells, one), one));
    const line = tableRow([api, ...own.map((texts) => texts.join(', '))]);
    room -= line.length + 1;
    if (room < 0) break;
    for (const text of own.flat()) parts.add(text);
    lines.push(line);
    shown += 1;
  }
  const more = rows.length - shown;
  const legend = legendOf([...parts, ...environments.flatMap(({ others }) => changesText(others))]);
  const text = [
    ...(rows.length > 0 ? lines : head.slice(0, -1)),
    ...(more > 0 ? ['', `**${more} more** do not fit. See the log of this run.`] : []),
    ...(left > 0 ? ['', markdownText(leftText(left))] : []),
    ...(legend.length > 0 ? ['', ...legend.map((line) => `- ${markdownText(line)}`)] : []),
  ].join('\n');
  return `${text.slice(0, limit - 1)}\n`;
}

const tableRow = (cells: readonly string[]) => `| ${cells.map(markdownText).join(' | ')} |`;

const tableHead = (names: readonly string[]) => [tableRow(names), `|${' --- |'.repeat(names.length)}`];

function environmentRow(one: StatusEnvironment): string {
  const { name, service = '', files, live, last, others } = one;
  const next = last?.next === undefined ? '' : `; continue it with ${last.next}`;
  const other = [...(live.state === 'failed' ? [] : changesText(others)), ...findingsText(others)];
  const reading = files.state === 'failed' ? `files: ${readingText(files)}` : readingText(live);
  return tableRow([name, service, reading, `${lastText(one)}${next}`, other.join(', ')]);
}
