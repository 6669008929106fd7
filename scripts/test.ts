// `npm test`: every check, every test, and the packed packages; closes with how many passed and failed.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from './check/check.ts';
import { packTests } from './pack/pack-test.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'apimkit-test-'));
try {
  console.log('[apimkit] checks …');
  const checks = await check([]);
  console.log('[apimkit] tests …');
  const report = join(folder, 'vitest.json');
  const vitest = await run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], {
    show: true,
    env: { NO_COLOR: '1' },
  });
  const tests = results(report, vitest.code);
  console.log('[apimkit] packed packages, each alone in its own project …');
  const packed = await packTests();
  const passed = checks.passed + tests.passed + packed.passed;
  const failed = checks.failed + tests.failed + packed.failed;
  console.log(
    `checks: ${checks.passed} passed, ${checks.failed} failed; tests: ${tests.passed} passed, ${tests.failed} failed, ${tests.skipped} skipped; packages: ${packed.passed} passed, ${packed.failed} failed`,
  );
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function results(
  file: string,
  code: number,
): { readonly passed: number; readonly failed: number; readonly skipped: number } {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(
      readFileSync(file, 'utf8'),
    ) as Record<string, number>;
    const failed = Math.max(numFailedTests ?? 0, code === 0 ? 0 : 1, (numFailedTestSuites ?? 0) > 0 ? 1 : 0);
    return { passed: numPassedTests ?? 0, failed, skipped: numPendingTests ?? 0 };
  } catch {
    // No report: the runner itself failed, and its output is above.
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
