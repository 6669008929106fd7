import type { StatusMatrix } from '@apimkit/sync';
import type { FoundJournal } from '@apimkit/sync/node';
import { type CommandDeclaration, type Context, flag, listOf, textOf, UserError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { connectionFlags, projectFlags, trustFlag } from '../flags.ts';
import { journalFolder } from '../journal.ts';
import { repositoryOf } from '../repository.ts';
import { factsOf } from '../status/environment.ts';
import { isOfService, lineOf } from '../status/journals.ts';

/** Older publishes are shown with `--all`. */
const mostJournals = 10;

export const status: CommandDeclaration = {
  name: 'status',
  summary: 'Show environments and APIs: version, revision, last publish, pending changes, drift and findings',
  flags: [
    flag('--env <name>', 'only this environment in apimkit.yaml', { repeatable: true }),
    ...projectFlags.filter(({ flags }) => !flags.startsWith('--env ')),
    flag('--live', 'read the services too, for pending changes and drift'),
    flag(
      '--state <file>',
      'state that publish --state wrote, with {env} for the environment, or git-note (default: a note, if there is one)',
    ),
    flag('--no-lint', 'do not count findings'),
    flag('--all', 'show every API and every publish'),
    flag('--journals <dir>', 'folder of the journals', { default: journalFolder }),
    flag('--service <name>', 'only this service'),
    trustFlag,
    flag('--format <format>', 'text, json, or markdown for an issue or the summary of a job', {
      choices: ['text', 'json', 'markdown'],
      default: 'text',
    }),
    ...connectionFlags.filter(({ flags }) => !flags.startsWith('--service-name ')),
  ],
  waits: true,
  examples: [
    'apimkit status',
    'apimkit status --live',
    'apimkit status --env test --env prod --live',
    'apimkit status --live --format markdown > status.md',
    'apimkit status --service shop-prod --format json',
  ],
  async run(context) {
    const { values, output } = context;
    const { listJournals, listPublishes } = await import('@apimkit/sync/node');
    const folder = textOf(values, 'journals') ?? journalFolder;
    const service = textOf(values, 'service');
    const journals = (await listJournals(folder)).filter((one) => isOfService(one, service));
    const publishes = await listPublishes(folder);
    const { statusMarkdown, statusOf, statusText } = await import('@apimkit/sync');
    const names = environmentsOf(context);
    const base = await repositoryOf(context)
      .artifacts()
      .catch(() => undefined);
    const facts = [];
    for (const name of names) facts.push(await factsOf(name, publishes, context, base));
    const shown = facts.filter((one) => service === undefined || one.service?.toLowerCase() === service.toLowerCase());
    const matrix = statusOf(shown, base?.artifacts);
    const all = values.all === true;
    if (values.format === 'markdown') output.print(statusMarkdown(matrix, { all }).trimEnd());
    else {
      if (matrix.environments.length > 0) output.print(`${statusText(matrix, { all, width: output.width })}\n`);
      await printJournals(journals, all, context);
    }
    output.data({ ...matrix, journals });
    return isComplete(matrix) ? exitCodes.fine : exitCodes.notDone;
  },
};

/** @throws {UserError} for an environment that the project file does not have */
function environmentsOf(context: Context): readonly string[] {
  const { projectFile } = repositoryOf(context);
  const all = Object.keys(projectFile?.project.environments ?? {});
  const named = listOf(context.values, 'env');
  const unknown = named.find((one) => !all.includes(one));
  if (unknown !== undefined)
    throw new UserError(
      projectFile
        ? `apimkit.yaml does not define the environment ${unknown}. Known environments: ${all.join(', ') || 'none'}`
        : '--env needs an apimkit.yaml here or in a folder above; name another file with --project',
    );
  return all.filter((one) => named.length === 0 || named.includes(one));
}

const isComplete = ({ environments }: StatusMatrix) =>
  environments.every(({ files, live }) => files.state !== 'failed' && live.state !== 'failed');

async function printJournals(journals: readonly FoundJournal[], all: boolean, { output }: Context): Promise<void> {
  const { nextCommand } = await import('@apimkit/sync/internal');
  const shown = all ? journals : journals.slice(0, mostJournals);
  if (journals.length === 0) output.print('No publish is recorded here.');
  for (const one of shown) output.print(lineOf(one, one.summary && nextCommand(one.file, one.summary)));
  const left = journals.length - shown.length;
  if (left > 0) output.print(`${left} older publishes: show with --all`);
}
