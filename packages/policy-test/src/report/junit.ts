import { xml } from '@apimkit/diagnostics';
import { countStates, type PolicyTestReport, type TestResult } from '../run/report.ts';
import { detailsOf, failureText } from './text.ts';

/** JUnit: a suite for each file. A test that cannot run here is an error. */
export function junitTests({ tests, counts, duration }: PolicyTestReport): string {
  const suites = [...Map.groupBy(tests, ({ file }) => file)].flatMap(([file, all]) => {
    const own = countStates(all);
    const time = seconds(all.reduce((sum, one) => sum + one.duration, 0));
    return [
      `  <testsuite name="${xml(file)}" tests="${all.length}" failures="${own.failed}" errors="${own.unsupported}" skipped="${own.skipped}" time="${time}">`,
      ...all.map(caseOf),
      '  </testsuite>',
    ];
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="apimkit policy test" tests="${tests.length}" failures="${counts.failed}" errors="${counts.unsupported}" skipped="${counts.skipped}" time="${seconds(duration)}">`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

function caseOf(test: TestResult): string {
  const { name, file, state, reason, duration, range, trace } = test;
  const text = xml(
    detailsOf(test)
      .map((line) => line.trim())
      .join('\n'),
  );
  const inside = {
    passed: '',
    skipped: `<skipped message="${xml(reason ?? '')}"/>`,
    failed: `<failure type="policytest/failed" message="${xml(messageOf(test))}">${text}</failure>`,
    unsupported: `<error type="policytest/unsupported" message="${xml(messageOf(test))}">${text}</error>`,
  }[state];
  const output = trace === undefined ? '' : `<system-out>${xml(trace)}</system-out>`;
  return `    <testcase classname="${xml(file)}" name="${xml(name)}" file="${xml(file)}" line="${range.start.line}" time="${seconds(duration)}">${inside}${output}</testcase>`;
}

function messageOf({ failures: [failure], unsupported: [part] }: TestResult): string {
  if (failure) return failureText(failure);
  return part ? `${part.policy} cannot run here: ${part.reason}` : '';
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);
