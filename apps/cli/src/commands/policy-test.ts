import type { PolicyTestReport } from '@apimkit/policy-test';
import { commandAgain } from '../again.ts';
import { type CommandDeclaration, type Context, flag, textOf } from '../command.ts';
import { wholeNumber } from '../emulator-flags.ts';
import { exitCodes } from '../exit-codes.ts';
import { type Destination, destinationsOf } from '../findings.ts';
import { artifactsFlag, connectionFlags, overrideFlags, projectFlags } from '../flags.ts';
import { gatewayParts } from '../gateway-parts.ts';
import { desiredForTests, withRepository } from '../repository.ts';
import { reportFailure, watched } from '../watch.ts';

export const policyTest: CommandDeclaration = {
  name: 'policy test',
  summary: 'Run the tests of policies: *.policytest.yaml',
  argument: { name: '[paths...]', description: 'files or folders; default: this folder' },
  flags: [
    ...projectFlags,
    artifactsFlag,
    flag('--format <format[=file]>', 'stylish, junit, github, json or markdown; =file writes to a file', {
      repeatable: true,
    }),
    flag('--trace', 'show what each policy did in tests that did not pass'),
    flag('--coverage <dir>', 'print the coverage, and write it to a folder as index.html and lcov.info'),
    flag('--min-coverage <percent>', 'exit with code 1 if less of the elements or branches of all policies ran'),
    flag('--watch', 'run the tests again when files change, until Ctrl-C'),
    ...overrideFlags,
    ...connectionFlags,
  ],
  examples: [
    'apimkit policy test',
    'apimkit policy test artifacts/apis/orders --env prod',
    'apimkit policy test --format stylish --format junit=policies.xml',
    'apimkit policy test artifacts/apis/orders --watch --trace',
    'apimkit policy test --coverage report --min-coverage 80',
  ],
  async run(context) {
    const { values } = context;
    const { policyTestFormats } = await import('@apimkit/policy-test');
    const destinations = await destinationsOf(context, policyTestFormats);
    const least = values.minCoverage === undefined ? 0 : wholeNumber(values.minCoverage, '--min-coverage');
    const runOnce = (current: Context) => runTests(current, destinations, least);
    return values.watch === true ? runAndWatch(context, runOnce, destinations) : runOnce(context);
  },
};

/** Runs the tests, and again when files change, until the command is stopped. */
async function runAndWatch(
  context: Context,
  runOnce: (context: Context) => Promise<number>,
  destinations: readonly Destination[],
): Promise<number> {
  const { values, output, signal } = context;
  const next = 'Waiting for changes: stop with Ctrl-C';
  const { policyTestPaths } = await import('@apimkit/policy-test/node');
  const files = await policyTestPaths(pathsOf(context));
  const written = [textOf(values, 'coverage'), ...destinations.map(({ file }) => file)];
  let code: number | undefined;
  const run = async () => {
    try {
      code = await runOnce(code === undefined ? context : await withRepository(context));
      output.log('info', next);
    } catch (error) {
      code = exitCodes.notDone;
      await reportFailure(error, context, next);
    }
  };
  await watched(context, run, { files, written: written.filter((one) => one !== undefined), now: true });
  await context.whole(
    () => new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true })),
  );
  return code ?? exitCodes.notDone;
}

const pathsOf = ({ arguments: paths = [] }: Context): readonly string[] => (paths.length > 0 ? paths : ['.']);

/** Runs the tests once, and returns the exit code. */
async function runTests(context: Context, destinations: readonly Destination[], least: number): Promise<number> {
  const [{ percentOf, runPolicyTests }, { readPolicyTests }] = await Promise.all([
    import('@apimkit/policy-test'),
    import('@apimkit/policy-test/node'),
  ]);
  const files = await readPolicyTests(pathsOf(context));
  const desired = await desiredForTests(context);
  const report = await runPolicyTests({ ...(await gatewayParts()), ...desired, files });
  await print(report, destinations, context);
  await writeCoverage(report, context);
  const { elements, branches } = report.coverage;
  const reached = Math.floor(Math.min(percentOf(elements), percentOf(branches)));
  if (reached < least)
    context.output.log('error', `The coverage is ${reached}%, and --min-coverage is ${least}%: test more policies`);
  const isFine = report.counts.failed + report.counts.unsupported === 0 && reached >= least;
  return isFine ? exitCodes.fine : exitCodes.findings;
}

async function print(report: PolicyTestReport, destinations: readonly Destination[], context: Context): Promise<void> {
  const { output, values } = context;
  const files = new Set(report.tests.flatMap(({ file, trace: seen }) => (seen === undefined ? [] : [file])));
  const words = [...files, '--trace'];
  const again = commandAgain(policyTest, context, {
    words,
    without: ['format', 'coverage', 'minCoverage', 'trace', 'watch'],
  });
  const { formatPolicyTests } = await import('@apimkit/policy-test');
  for (const { format, file } of destinations) {
    const color = output.color && file === undefined;
    const text = output.masked(formatPolicyTests(format, report, { color, again, trace: values.trace === true }));
    if (file === undefined) output.print(text.trimEnd());
    else await (await import('@apimkit/lint')).writeReport(file, text);
  }
}

async function writeCoverage({ coverage }: PolicyTestReport, { values, output }: Context): Promise<void> {
  const folder = textOf(values, 'coverage');
  if (folder === undefined) return;
  const [{ coverageHtml, coverageLcov, coverageText }, { writeReport }] = await Promise.all([
    import('@apimkit/policy-test'),
    import('@apimkit/lint'),
  ]);
  const { join } = await import('node:path');
  const files = { 'index.html': await coverageHtml(coverage), 'lcov.info': coverageLcov(coverage) };
  for (const [name, text] of Object.entries(files)) await writeReport(join(folder, name), output.masked(text));
  output.log('info', `${coverageText(coverage, { width: output.lineWidth })}\nWrote the coverage to ${folder}`);
}
