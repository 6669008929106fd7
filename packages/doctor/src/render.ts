import { count } from '@apimkit/diagnostics';
import type { CheckResult, CheckStatus } from './check.ts';

/** How a table is printed. */
export interface ChecksTableOptions {
  /** Columns of the terminal. Default 80. */
  readonly width?: number;
}

const gap = '  ';

/**
 * Prints checks as a table with a line about all of them. Long texts continue on the next line, in their column.
 *
 * @example
 * renderChecks([{ id: 'node', title: 'Node.js', status: 'ok', detail: '24.1.0' }]); // 'ok  Node.js  24.1.0\n\n1 ok'
 */
export function renderChecks(checks: readonly CheckResult[], { width = 80 }: ChecksTableOptions = {}): string {
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => text.length));
  const statusWidth = widest(checks.map(({ status }) => status));
  const titleWidth = widest(checks.map(({ title }) => title));
  const indent = statusWidth + titleWidth + 2 * gap.length;
  const rows = checks.flatMap(({ status, title, detail, fix }) => {
    const lines = [
      ...wrapped(detail, width - indent),
      ...(fix === undefined ? [] : wrapped(`Fix: ${fix}`, width - indent)),
    ];
    const [first = '', ...rest] = lines;
    const start = `${status.padEnd(statusWidth)}${gap}${title.padEnd(titleWidth)}${gap}`;
    return [`${start}${first}`.trimEnd(), ...rest.map((line) => `${' '.repeat(indent)}${line}`)];
  });
  return [...rows, '', summary(checks)].join('\n');
}

function summary(checks: readonly CheckResult[]): string {
  const number = (status: CheckStatus) => checks.filter((one) => one.status === status).length;
  const parts = [
    [number('error'), count(number('error'), 'error')],
    [number('warning'), count(number('warning'), 'warning')],
    [number('ok'), `${number('ok')} ok`],
    [number('skipped'), `${number('skipped')} skipped`],
  ] as const;
  return parts
    .filter(([found]) => found > 0)
    .map(([, text]) => text)
    .join(', ');
}

/** Breaks a text between words; a longer word has a line of its own. Line ends and control characters of messages are spaces here. */
function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[\s\p{Cc}]+/u).filter(Boolean)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}
