import { count, type Diagnostic as Finding } from '@apimkit/diagnostics';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { toRange } from '../convert.ts';
import type { RepositoryState } from '../repository-state.ts';
import { fileOf } from '../service/paths.ts';

/** What a run of tests shows in an editor. */
export interface ShownTests {
  readonly findings: readonly Finding[];
  readonly message: string;
  readonly isFailed: boolean;
}

/**
 * Runs the tests of a document as it is in the editor, on the artifacts as they are in the editor.
 *
 * @param line of one test, from 0; without it all tests run
 */
export async function runDocument(state: RepositoryState, document: TextDocument, line?: number): Promise<ShownTests> {
  const [{ PolicyTestError, runPolicyTests, testFindings }, { policyTestsOf }, { loadCSharp }, { nodeCrypto }] =
    await Promise.all([
      import('@apimkit/policy-test'),
      import('@apimkit/policy-test/node'),
      import('@apimkit/csharp/node'),
      import('@apimkit/expressions/node'),
    ]);
  const parsed = await policyTestsOf(fileOf(document.uri) ?? '', document.getText());
  const tests = parsed.tests.filter((test) => line === undefined || toRange(test).start.line === line);
  try {
    const { artifacts } = state;
    const files = [{ ...parsed, tests }];
    const report = await runPolicyTests({ files, artifacts, parse: await loadCSharp(), crypto: nodeCrypto });
    const { passed, failed, unsupported, skipped } = report.counts;
    const parts = [
      count(passed, 'test passed', 'tests passed'),
      ...(failed > 0 ? [`${failed} failed`] : []),
      ...(unsupported > 0 ? [`${unsupported} cannot run here`] : []),
      ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ];
    return { findings: testFindings(report), message: parts.join(', '), isFailed: failed + unsupported > 0 };
  } catch (error) {
    if (!(error instanceof PolicyTestError)) throw error;
    return { findings: error.diagnostics, message: error.message, isFailed: true };
  }
}
