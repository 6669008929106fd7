import type { JournalSummary } from '@apimkit/sync';
import type { FoundJournal } from '@apimkit/sync/node';
import { type CommandDeclaration, flag, textOf } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { journalFolder } from '../journal.ts';

export const status: CommandDeclaration = {
  name: 'status',
  summary: 'List the publishes in the journals of this folder: service, commit, result, and what was promoted',
  flags: [
    flag('--journals <dir>', 'folder of the journals', { default: journalFolder }),
    flag('--service <name>', 'only this service'),
    flag('--format <name>', 'output format', { choices: ['text', 'json'], default: 'text' }),
  ],
  examples: ['apimkit status', 'apimkit status --service shop-prod --format json'],
  async run({ values, output }) {
    const { listJournals } = await import('@apimkit/sync/node');
    const service = textOf(values, 'service');
    const all = await listJournals(textOf(values, 'journals') ?? journalFolder);
    const shown = all.filter((one) => service === undefined || nameOf(one) === service.toLowerCase());
    for (const one of shown) output.print(lineOf(one));
    if (shown.length === 0) output.print('No publish is recorded here.');
    output.data(shown);
    return exitCodes.fine;
  },
};

const nameOf = ({ summary }: FoundJournal) => summary?.service.split('/').at(-1)?.toLowerCase();

function lineOf({ file, summary, problem }: FoundJournal): string {
  if (!summary) return `${file}: ${problem}`;
  const { time, service, commit, promotedFrom, undo, steps, done, failed, state } = summary;
  const what = [
    `${done} of ${steps} steps done`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(undo === undefined ? [] : [`undo of ${undo}`]),
    ...(promotedFrom === undefined ? [] : [`promoted from ${promotedFrom}`]),
    ...(commit === undefined ? [] : [`commit ${commit.slice(0, 10)}`]),
    ...(state === 'interrupted' ? [`interrupted: continue with ${commandFor(file, summary)}`] : []),
    ...(state === 'failed' ? [`try the rest again with ${commandFor(file, summary)}`] : []),
  ];
  return `${time}  ${service.split('/').at(-1)}  ${what.join(', ')}`;
}

/** The command that continues a run, as it was started. */
function commandFor(file: string, { env, promotedFrom, undo }: JournalSummary): string {
  if (promotedFrom !== undefined) return `apimkit promote ${promotedFrom} ${env ?? 'ENVIRONMENT'} --resume ${file}`;
  const place = env === undefined ? '' : ` --env ${env}`;
  return `apimkit publish${place} ${undo === undefined ? `--resume ${file}` : `--undo ${undo}`}`;
}
