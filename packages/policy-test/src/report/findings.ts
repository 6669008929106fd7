import type { Diagnostic } from '@apimkit/diagnostics';
import { type ValueOrigin, valueOriginText } from '../run/origin.ts';
import type { PolicyTestReport, TestResult } from '../run/report.ts';
import { resultMessages } from './messages.ts';

/**
 * Converts what failed to findings: for annotations of pull requests and for editors.
 *
 * @param report of a run
 * @returns a finding for each expectation that is not true, and for each test that cannot run here
 */
export const testFindings = ({ tests }: Pick<PolicyTestReport, 'tests'>): readonly Diagnostic[] =>
  tests.flatMap(ofTest);

function ofTest({ name, file, range, failures, unsupported }: TestResult): readonly Diagnostic[] {
  return [
    ...failures.map(({ what, expected, actual, help, from, ...place }) =>
      resultMessages.report(
        'failed',
        { test: name, what, expected, actual, help: help ?? helpOf(from) },
        { file: place.file, range: place.range },
      ),
    ),
    ...unsupported.map((one) =>
      resultMessages.report(
        'unsupported',
        { test: name, policy: one.policy, place: `${one.file}:${one.line}`, reason: one.reason },
        { file, range },
      ),
    ),
  ];
}

/** What to look at. */
const helpOf = (from: ValueOrigin | undefined): string =>
  from ? `Correct the test, or the policy: ${valueOriginText(from)}` : 'Correct the policy or the test';
