import type { Range } from '@apimkit/diagnostics';
import type { Coverage } from '../coverage/coverage.ts';
import type { Mismatch } from '../expect/check.ts';
import type { ValueOrigin } from './origin.ts';

/** An expectation that is not true, or another reason why a test fails. */
export interface TestFailure extends Omit<Mismatch, 'path' | 'subject'> {
  readonly file: string;
  readonly range: Range;
  /** The policy that the actual value comes from, if one is known. */
  readonly from?: ValueOrigin;
  /** What to do next, where it is known. */
  readonly help?: string;
}

/** Something that a test touched and that cannot run here. */
export interface UnsupportedPart {
  readonly policy: string;
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

/** The result of one test. */
export interface TestResult {
  readonly name: string;
  readonly file: string;
  readonly range: Range;
  /** `unsupported`: it touched something that cannot run here, so it shows nothing about the service. */
  readonly state: 'passed' | 'failed' | 'skipped' | 'unsupported';
  /** Why it was skipped. */
  readonly reason?: string;
  readonly failures: readonly TestFailure[];
  readonly unsupported: readonly UnsupportedPart[];
  /** Of a test that did not pass: the trace of its last call, as text without secrets. */
  readonly trace?: string;
  /** Milliseconds. */
  readonly duration: number;
}

/** The results of a run. */
export interface PolicyTestReport {
  readonly tests: readonly TestResult[];
  readonly counts: Readonly<Record<TestResult['state'], number>>;
  readonly duration: number;
  readonly coverage: Coverage;
}

/** Number of tests by their state. */
export function countStates(tests: readonly TestResult[]): PolicyTestReport['counts'] {
  const counts = { passed: 0, failed: 0, skipped: 0, unsupported: 0 };
  for (const { state } of tests) counts[state] += 1;
  return counts;
}
