import { oneLine } from '@apimkit/diagnostics';
import { valueOriginText } from '../run/origin.ts';
import type { PolicyTestReport, TestFailure, TestResult } from '../run/report.ts';
import { unsupportedHelp } from './messages.ts';
import type { FormatOptions } from './options.ts';

const colours: Readonly<Record<TestResult['state'], string>> = {
  passed: '\u001b[32m',
  failed: '\u001b[31m',
  skipped: '\u001b[2m',
  unsupported: '\u001b[33m',
};

/** For a terminal: tests by file, and below one that did not pass why, with the way to find out more. */
export function stylishTests(
  { tests, counts }: PolicyTestReport,
  { color = false, trace = false, again }: FormatOptions,
): string {
  const paint: Paint = (state, text) => (color ? `${colours[state]}${text}\u001b[0m` : text);
  const blocks = [...Map.groupBy(tests, ({ file }) => file)].map(([file, all]) =>
    [
      oneLine(file),
      ...all.flatMap((one) => [
        `  ${paint(one.state, one.state.padEnd(11))}  ${oneLine(one.name)}`,
        ...detailsOf(one, paint),
        ...(trace ? traceOf(one) : []),
      ]),
    ]
      .join('\n')
      .trimEnd(),
  );
  const state = counts.failed > 0 ? 'failed' : counts.unsupported > 0 ? 'unsupported' : 'passed';
  const isOpen = tests.some((one) => one.trace !== undefined);
  const more = again !== undefined && isOpen && !trace ? [`To see what each policy did: ${oneLine(again)}`] : [];
  return [...blocks, [paint(state, countsText(counts)), ...more].join('\n')].join('\n\n');
}

const traceOf = ({ trace = '' }: TestResult): readonly string[] =>
  trace === '' ? [] : ['', ...trace.split('\n').map((line) => `${' '.repeat(15)}${indented(line)}`), ''];

/** A line of a trace: its white space shows what is inside of what. */
const indented = (line: string): string => `${/^ */.exec(line)?.[0] ?? ''}${oneLine(line)}`;

/** Colors a text as a state is colored. */
type Paint = (state: TestResult['state'], text: string) => string;

/** What belongs below a test. */
export function detailsOf(
  { reason, failures, unsupported }: TestResult,
  paint: Paint = (_, text) => text,
): readonly string[] {
  const pad = ' '.repeat(15);
  return [
    ...(reason === undefined ? [] : [`${pad}${oneLine(reason)}`]),
    ...failures.flatMap(({ what, expected, actual, file, range, help, from }) => [
      `${pad}${oneLine(`${file}:${range.start.line}  ${what}`)}`,
      `${pad}  expected ${paint('passed', oneLine(expected))}`,
      `${pad}  actual   ${paint('failed', oneLine(actual))}`,
      ...(from === undefined ? [] : [`${pad}  from     ${oneLine(valueOriginText(from))}`]),
      ...(help === undefined ? [] : [`${pad}  ${oneLine(help)}`]),
    ]),
    ...unsupported.flatMap((one) => [
      `${pad}${oneLine(`${one.file}:${one.line}  ${one.policy} cannot run here: ${one.reason}`)}`,
      `${pad}  ${unsupportedHelp}`,
    ]),
  ];
}

/** `3 passed, 1 failed`: states without tests are left out, except passed. */
export const countsText = (counts: PolicyTestReport['counts']): string =>
  Object.entries(counts)
    .filter(([state, count]) => count > 0 || state === 'passed')
    .map(([state, count]) => `${count} ${state}`)
    .join(', ');

/** A failure in one line. */
export const failureText = ({ what, expected, actual }: TestFailure): string =>
  `${what}: expected ${expected}, actual ${actual}`;
