import type { Change, Level } from '@apimkit/breaking';
import { type CommandDeclaration, type Context, flag, textOf, UserError } from '../command.ts';
import { connect } from '../connection.ts';
import { exitCodes } from '../exit-codes.ts';
import { destinationsOf, printFindings } from '../findings.ts';
import { artifactsFlag, connectionFlags, formatFlag, projectFlags } from '../flags.ts';
import { phaseOf } from '../plan-output.ts';
import { report, withArtifacts } from '../repository.ts';

const levels: readonly Level[] = ['breaking', 'risky', 'safe'];

export const breaking: CommandDeclaration = {
  name: 'breaking',
  summary: 'Report breaking changes: specifications, gateway, policies',
  argument: { name: '[file]', description: 'one specification, compared with the file of --base' },
  flags: [
    ...projectFlags,
    artifactsFlag,
    flag('--base <what>', 'a git revision, a specification file, or live: what is published now'),
    flag('--fail-on <level>', 'lowest level for exit code 1', {
      choices: levels,
      default: 'breaking',
    }),
    flag('--level <level>', 'lowest level to show', { choices: levels, default: 'risky' }),
    flag(
      '--accepted <file>',
      'file of accepted changes (default: apimkit-breaking.json next to apimkit.yaml, or here)',
    ),
    flag('--accept', 'accept the changes of this run; requires --reason, --owner and --expires'),
    flag('--reason <text>', 'why the changes are accepted'),
    flag('--owner <name>', 'who is responsible for them'),
    flag('--expires <day>', 'date from which they are reported again, such as 2027-01-31'),
    formatFlag,
    ...connectionFlags,
  ],
  examples: [
    'apimkit breaking --base origin/main',
    'apimkit breaking --base live --env prod',
    'apimkit breaking openapi.yaml --base openapi.old.yaml',
    'apimkit breaking --base origin/main --format stylish --format markdown=breaking.md',
    'apimkit breaking --base origin/main --accept --reason "no caller used it" --owner team-orders --expires 2027-01-31',
  ],
  async run(context) {
    const { values, output } = context;
    const base = textOf(values, 'base');
    if (base === undefined)
      throw new UserError('Missing base of the comparison: pass --base (origin/main, a specification file, or live)');
    const destinations = await destinationsOf(context);
    const { breakingFindings } = await import('@apimkit/lint');
    const [reason, owner, expires] = ['reason', 'owner', 'expires'].map((name) => textOf(values, name));
    const { shown, failing } = await breakingFindings(await changesSince(base, context), {
      failOn: textOf(values, 'failOn') as Level,
      level: textOf(values, 'level') as Level,
      file: textOf(values, 'accepted'),
      projectFile: context.repository?.projectFile?.path,
      accept: values.accept === true ? { reason, owner, expires } : undefined,
      onNote: ({ level, text }) => output.log(level, text),
    });
    await printFindings('breaking', shown, context, destinations);
    return failing.length > 0 ? exitCodes.findings : exitCodes.fine;
  },
};

async function changesSince(base: string, context: Context): Promise<readonly Change[]> {
  const { callerChanges, specificationChanges } = await import('@apimkit/repository/node');
  if (context.argument !== undefined) return specificationChanges(base, context.argument);
  const repository = withArtifacts(context);
  await report((await repository.artifacts()).diagnostics, context);
  if (base !== 'live') return callerChanges(repository, base);
  const client = await connect(context);
  const { readService } = await import('@apimkit/sync');
  const { artifacts, notes } = await readService(client, {
    onProgress: (done) => context.output.progress({ phase: phaseOf('reading', context), done, unit: 'resources read' }),
  });
  await report(notes, context);
  return callerChanges(repository, { live: artifacts });
}
