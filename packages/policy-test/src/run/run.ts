import { coverageOf } from '../coverage/coverage.ts';
import { PolicyTestError } from '../errors.ts';
import type { PolicyTest } from '../format/types.ts';
import { runCase } from './case.ts';
import type { PolicyTestOptions } from './options.ts';
import { countStates, type PolicyTestReport, type TestResult } from './report.ts';
import { Targets } from './targets.ts';
import { TokenSigner } from './token.ts';

/**
 * Runs tests of policies. Each test has a gateway of its own; no request leaves the machine, and no real time passes.
 *
 * @param options the parsed files and the artifacts
 * @returns the results, with the coverage of all policies of the artifacts
 * @throws {PolicyTestError} if a file has errors, or names something that the artifacts do not contain
 * @example
 * const files = [parsePolicyTests(text, 'orders.policytest.yaml')];
 * const { counts } = await runPolicyTests({ files, artifacts, parse: await loadCSharp(), crypto: nodeCrypto });
 */
export async function runPolicyTests(options: PolicyTestOptions): Promise<PolicyTestReport> {
  const { files, artifacts, now = () => performance.now() } = options;
  const targets = new Targets(artifacts, options.inFiles);
  const problems = [...files.flatMap(({ diagnostics }) => diagnostics), ...targets.problems(files)];
  if (problems.length > 0) throw new PolicyTestError('The tests cannot run: fix the errors above first', problems);
  const signer = new TokenSigner();
  const all = files.flatMap(({ tests }) => tests);
  const isNarrowed = all.some(({ only }) => only);
  const started = now();
  const tests: TestResult[] = [];
  const traces: Awaited<ReturnType<typeof runCase>>['traces'][number][] = [];
  for (const test of all) {
    const { name, file, range } = test;
    const about = { name, file, range, failures: [], unsupported: [] };
    const reason = skipReason(test, isNarrowed);
    if (reason !== undefined) {
      tests.push({ ...about, state: 'skipped', reason, duration: 0 });
      continue;
    }
    const from = now();
    const { traces: seen, failures, unsupported, trace } = await runCase(test, options, targets, signer);
    traces.push(...seen);
    const state = failures.length > 0 ? 'failed' : unsupported.length > 0 ? 'unsupported' : 'passed';
    const shown = trace === undefined ? {} : { trace };
    tests.push({ ...about, failures, unsupported, ...shown, state, duration: now() - from });
  }
  const coverage = coverageOf(options, traces);
  return { tests, counts: countStates(tests), duration: now() - started, coverage };
}

function skipReason({ skip, only }: PolicyTest, isNarrowed: boolean): string | undefined {
  if (skip !== undefined) return skip;
  return isNarrowed && !only ? 'another test has only' : undefined;
}
