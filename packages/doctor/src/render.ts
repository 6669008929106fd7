import { count, textTable } from '@apimkit/diagnostics';
import type { CheckResult, CheckStatus } from './check.ts';

/** How a table is printed. */
export interface ChecksTableOptions {
  /** Columns of the terminal. Default 80. */
  readonly width?: number;
}

/**
 * Prints checks as a table with a line about all of them. Long texts continue on the next line, in their column.
 *
 * @example
 * renderChecks([{ id: 'node', title: 'Node.js', status: 'ok', detail: '24.1.0' }]); // 'ok  Node.js  24.1.0\n\n1 ok'
 */
export function renderChecks(checks: readonly CheckResult[], { width = 80 }: ChecksTableOptions = {}): string {
  const rows = checks.flatMap(({ status, title, detail, fix }) => [
    [status, title, detail],
    ...(fix === undefined ? [] : [['', '', `Fix: ${fix}`]]),
  ]);
  return [textTable(rows, { width }), '', summary(checks)].join('\n');
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
