/**
 * Tests of policies: files, runner, reports and coverage.
 *
 * @module
 */
export type { Coverage, CoveredBranch, CoveredPart, FileCoverage, Share } from './coverage/coverage.ts';
export { percentOf } from './coverage/coverage.ts';
export { coverageHtml } from './coverage/html.ts';
export { coverageLcov } from './coverage/lcov.ts';
export { coverageText } from './coverage/text.ts';
export { PolicyTestError } from './errors.ts';
export type { FirstTest, FirstTestOptions } from './first-test/first-test.ts';
export { firstTest } from './first-test/first-test.ts';
export { testMessages } from './format/messages.ts';
export { parsePolicyTests } from './format/parse.ts';
export { parseTestRequest } from './format/request.ts';
export { policyTestSchema } from './format/schema.ts';
export type * from './format/types.ts';
export { testFindings } from './report/findings.ts';
export { formatPolicyTests, policyTestFormats } from './report/formats.ts';
export { resultMessages } from './report/messages.ts';
export type { FormatOptions } from './report/options.ts';
export { policyTestResultsSchema } from './report/schema.ts';
export type { NamesInFiles } from './run/names.ts';
export type { PolicyCallOptions, PolicyCallResult } from './run/once.ts';
export { runPolicyCall } from './run/once.ts';
export type { PolicyTestOptions } from './run/options.ts';
export type { ValueOrigin } from './run/origin.ts';
export { valueOriginText } from './run/origin.ts';
export type { PolicyTestReport, TestFailure, TestResult, UnsupportedPart } from './run/report.ts';
export { runPolicyTests } from './run/run.ts';
