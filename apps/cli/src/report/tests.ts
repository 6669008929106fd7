import type { ReportData } from '@apimkit/report';
import type { Context } from '../command.ts';
import { gatewayParts } from '../gateway-parts.ts';
import { desiredForTests, repositoryOf } from '../repository.ts';

/** Runs the tests of the artifacts folder; undefined if it has none, or with `--no-tests`. */
export async function testsOf(context: Context): Promise<ReportData['tests']> {
  const { artifactsFolder } = repositoryOf(context);
  if (context.values.tests === false || artifactsFolder === undefined) return undefined;
  const { policyTestPaths, readPolicyTests } = await import('@apimkit/policy-test/node');
  const paths = await policyTestPaths([artifactsFolder]);
  if (paths.length === 0) return undefined;
  const { valueOriginText, runPolicyTests } = await import('@apimkit/policy-test');
  const desired = await desiredForTests(context);
  const files = await readPolicyTests(paths);
  const { tests, coverage } = await runPolicyTests({ ...(await gatewayParts()), ...desired, files });
  const ran = <Part extends { readonly hits: number }>(parts: readonly Part[]) => ({
    covered: parts.filter(({ hits }) => hits > 0).length,
    total: parts.length,
  });
  return {
    results: tests.map(({ name, file, range, state, reason, failures, unsupported, trace }) => ({
      name,
      file,
      line: range.start.line,
      state,
      details: [
        ...(reason === undefined ? [] : [reason]),
        ...failures.map(({ what, expected, actual, from }) =>
          [`${what}: expected ${expected}, actual ${actual}`, ...(from ? [`from ${valueOriginText(from)}`] : [])].join(
            '; ',
          ),
        ),
        ...unsupported.map((one) => `${one.policy} at ${one.file}:${one.line} cannot run here: ${one.reason}`),
      ],
      ...(trace === undefined ? {} : { trace }),
    })),
    elements: coverage.elements,
    branches: coverage.branches,
    coverage: coverage.files.map(({ file, elements, branches }) => ({
      file,
      elements: ran(elements),
      branches: ran(branches),
      missed: [...new Set([...elements, ...branches].filter(({ hits }) => hits === 0).map(({ line }) => line))].sort(
        (one, other) => one - other,
      ),
    })),
  };
}
