import { type CallResult, type Trace, traceText } from '@apimkit/gateway';
import { mismatchesOf } from '../expect/expectations.ts';
import type { PolicyTest } from '../format/types.ts';
import { prepareCall } from './call.ts';
import { isSame } from './names.ts';
import type { PolicyTestOptions } from './options.ts';
import { originOf } from './origin.ts';
import type { TestFailure, UnsupportedPart } from './report.ts';
import type { Called } from './request.ts';
import type { Targets } from './targets.ts';
import type { TokenSigner } from './token.ts';

/** What a test led to. */
export interface CaseResult {
  readonly failures: readonly TestFailure[];
  readonly unsupported: readonly UnsupportedPart[];
  readonly traces: readonly Trace[];
  /** Of a test that did not pass: what its last call did. */
  readonly trace?: string;
}

/** Runs one test in a gateway of its own, so that caches and counters of one test do not change another. */
export async function runCase(
  test: PolicyTest,
  options: PolicyTestOptions,
  targets: Targets,
  signer: TokenSigner,
): Promise<CaseResult> {
  const { send, mask } = await prepareCall(test.target, test.setup, options, targets, signer);
  const results: CallResult[] = [];
  for (let number = 0; number < test.repeat; number += 1) {
    const result = await send();
    results.push(result);
    if (result.unsupported.length > 0) break;
  }
  const found = await verdict(test, results, targets);
  const last = results.at(-1);
  const isFine = found.failures.length + found.unsupported.length === 0;
  return {
    failures: found.failures.map((one) => ({
      ...one,
      what: mask(one.what),
      expected: mask(one.expected),
      actual: mask(one.actual),
      ...(one.from ? { from: { ...one.from, text: mask(one.from.text) } } : {}),
    })),
    unsupported: found.unsupported.map((one) => ({ ...one, reason: mask(one.reason) })),
    traces: results.map(({ trace }) => trace),
    ...(isFine || !last ? {} : { trace: mask(traceText(last.trace)) }),
  };
}

async function verdict(
  test: PolicyTest,
  results: readonly CallResult[],
  targets: Targets,
): Promise<Pick<CaseResult, 'failures' | 'unsupported'>> {
  const { file, range, expect } = test;
  const touched = results.flatMap(({ unsupported }) => unsupported);
  const unsupported = touched
    .filter(({ kind }) => kind === 'unsupported')
    .map(({ policy, place, reason }) => ({ policy, file: place.file, line: place.line, reason }));
  const invalid = touched
    .filter(({ kind }) => kind !== 'unsupported')
    .map(({ kind, policy, place, reason }): TestFailure => {
      const what = `${policy} at ${place.file}:${place.line}`;
      return kind === 'unnamed'
        ? { what, expected: 'a mock', actual: reason, file, range, help: 'Add the URL, or * for all, to mocks' }
        : { what, expected: 'a valid policy', actual: reason, file, range };
    });
  const last = results.at(-1);
  if (touched.length > 0 || !last) return { failures: invalid, unsupported };
  const other = otherOperation(test, last.trace, targets.called(test.target));
  const mismatches = await mismatchesOf(targets.names.expectations(expect), last);
  return {
    failures: [
      ...other,
      ...mismatches.map(({ path, subject, ...one }) => {
        const from = subject && originOf(subject, last.trace);
        return { ...one, file, range: test.rangeOf(path), ...(from ? { from } : {}) };
      }),
    ],
    unsupported: [],
  };
}

/** A request for another operation than that of the file tests something else than its author means. */
function otherOperation(
  { target, file, range }: PolicyTest,
  { operation, url, method }: Trace,
  called: Called | undefined,
): readonly TestFailure[] {
  if (target.kind !== 'operation') return [];
  const api = called?.api.name ?? target.api;
  const meant = `${api}${target.operation === undefined ? '' : `/${target.operation}`}`;
  const reached = operation ?? '';
  const isMeant =
    target.operation === undefined
      ? reached === '' || isSame(reached.split('/')[0] ?? '', api)
      : isSame(reached, meant);
  if (isMeant) return [];
  const actual = `${operation ?? 'no operation'} for ${method} ${url}`;
  return [
    { what: 'operation', expected: meant, actual, file, range, help: 'Correct the method and the path of the request' },
  ];
}
