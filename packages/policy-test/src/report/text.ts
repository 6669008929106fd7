import { oneLine } from '@apimkit/diagnostics';
import type { PolicyTestReport, TestResult } from '../run/report.ts';

const colours: Readonly<Record<TestResult['state'], string>> = {
  passed: '\u001b[32m',
  failed: '\u001b[31m',
  skipped: '\u001b[2m',
  unsupported: '\u001b[33m',
};

/** For a terminal: tests by file, and below a failed one what was expected. */
export function stylishTests({ tests, counts }: PolicyTestReport, color: boolean): string {
  const paint = (state: TestResult['state'], text: string) => (color ? `${colours[state]}${text}\u001b[0m` : text);
  const blocks = [...Map.groupBy(tests, ({ file }) => file)].map(([file, all]) =>
    [
      oneLine(file),
      ...all.flatMap((one) => [`  ${paint(one.state, one.state.padEnd(11))}  ${oneLine(one.name)}`, ...detailsOf(one)]),
    ].join('\n'),
  );
  const state = counts.failed > 0 ? 'failed' : counts.unsupported > 0 ? 'unsupported' : 'passed';
  return [...blocks, paint(state, countsText(counts))].join('\n\n');
}

/** What belongs below a test. */
export function detailsOf({ reason, failures, unsupported }: TestResult): readonly string[] {
  const pad = ' '.repeat(15);
  return [
    ...(reason === undefined ? [] : [`${pad}${oneLine(reason)}`]),
    ...failures.flatMap(({ what, expected, actual, file, range, help }) => [
      `${pad}${oneLine(`${file}:${range.start.line}  ${what}`)}`,
      `${pad}  expected ${oneLine(expected)}`,
      `${pad}  actual   ${oneLine(actual)}`,
      ...(help === undefined ? [] : [`${pad}  ${oneLine(help)}`]),
    ]),
    ...unsupported.map((one) => `${pad}${oneLine(`${one.file}:${one.line}  ${one.policy}: ${one.reason}`)}`),
  ];
}

/** `3 passed, 1 failed`: states without tests are left out, except passed. */
export const countsText = (counts: PolicyTestReport['counts']): string =>
  Object.entries(counts)
    .filter(([state, count]) => count > 0 || state === 'passed')
    .map(([state, count]) => `${count} ${state}`)
    .join(', ');
