import { type CommandDeclaration, flag, textOf } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { artifactsFlag, connectionFlags, overrideFlags, projectFlags, ruleFlags } from '../flags.ts';
import { reportData } from '../report/data.ts';
import { withRepository } from '../repository.ts';

const standard = 'report.html';

export const report: CommandDeclaration = {
  name: 'report',
  summary: 'Write a report as one HTML file: APIs, findings, policies and their tests, dependencies, plan and drift',
  flags: [
    ...projectFlags,
    artifactsFlag,
    flag('--out <file>', `file of the report (default: ${standard})`),
    flag('--title <text>', 'title of the report (default: the service, or the folder of the repository)'),
    flag('--base <revision>', 'include breaking changes since a git revision'),
    flag('--live', 'compare with the service: include a plan, and what changed on the service'),
    flag('--state <file>', 'state that publish --state wrote, or git-note: shows which side changed since then'),
    flag('--status', 'include the environments of apimkit.yaml; with --live also their pending changes and drift'),
    flag('--plan <file>', 'include a plan that plan --out saved', { repeatable: true }),
    flag('--no-lint', 'leave out findings'),
    flag('--no-tests', 'do not run the tests of policies, *.policytest.yaml'),
    ...ruleFlags,
    ...overrideFlags,
    ...connectionFlags,
  ],
  waits: true,
  opensProject: true,
  examples: [
    'apimkit report',
    'apimkit report --env prod --base origin/main --out prod.html',
    'apimkit report --env prod --live',
    'apimkit report --status --live --out environments.html',
  ],
  async run(context) {
    const { output, values, given } = context;
    const data = await reportData(await withRepository(context), context);
    const [{ reportPage }, { writeReport }, { count }] = await Promise.all([
      import('@apimkit/report'),
      import('@apimkit/lint'),
      import('@apimkit/diagnostics'),
    ]);
    const out = given.has('out') ? (textOf(values, 'out') ?? standard) : standard;
    const text = reportPage(data, { mask: (one) => output.masked(one) });
    await context.whole(() => writeReport(out, text));
    output.print(
      `Wrote ${out}: ${count(data.inventory?.apis.length ?? 0, 'API')}, ${count(data.findings?.length ?? 0, 'finding')}`,
    );
    output.data({ out });
    return exitCodes.fine;
  },
};
