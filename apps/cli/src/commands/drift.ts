import { type CommandDeclaration, type Context, flag, textOf, UserError } from '../command.ts';
import { adoptDrift } from '../drift/adopt.ts';
import { type FoundDrift, findDrift } from '../drift/find.ts';
import { exitCodes } from '../exit-codes.ts';
import {
  artifactsFlag,
  connectionFlags,
  detailFlag,
  overrideFlags,
  projectFlags,
  selectFlags,
  shownFlags,
} from '../flags.ts';
import { checkShown, printPlan, titleOf } from '../plan-output.ts';

export const drift: CommandDeclaration = {
  name: 'drift',
  summary: 'Compare a service with the files: what changed on the service, and what was not published',
  flags: [
    ...projectFlags,
    artifactsFlag,
    ...overrideFlags,
    flag('--selection <file>', 'filter file: compare only what it selects'),
    ...selectFlags,
    flag('--include <kind>', 'include a kind that is left out by default, such as certificate', { repeatable: true }),
    flag('--state <file>', 'state that publish --state wrote, or git-note: shows which side changed since then'),
    flag('--adopt', 'write the values of the service to the files'),
    flag('--revert', 'show the plan that would set the service back to the files'),
    flag('--yes', 'delete files without confirmation, even if many resources are missing on the service'),
    ...shownFlags,
    detailFlag,
    ...connectionFlags,
  ],
  waits: true,
  examples: [
    'apimkit drift --env prod',
    "apimkit drift --env prod --select 'api:orders*' --format markdown > drift.md",
    'apimkit drift --env prod --state .apimkit/prod.json',
    'apimkit drift --env dev --adopt',
    'apimkit drift --env prod --revert',
  ],
  async run(context) {
    const { values, output } = context;
    if (values.adopt === true && values.revert === true)
      throw new UserError('Pass either --adopt or --revert, not both');
    await checkShown(context);
    const found = await findDrift(context);
    const { hasErrors } = await import('@apimkit/diagnostics');
    if (hasErrors(found.problems)) {
      output.data(found.drift);
      return exitCodes.findings;
    }
    if (values.adopt === true) return adoptDrift(found, context);
    if (values.revert === true) {
      await printPlan(found.revert, context);
      output.data(found.revert);
    } else await print(found, context);
    return found.drift.entries.length > 0 ? exitCodes.changes : exitCodes.fine;
  },
};

async function print({ drift: found }: FoundDrift, context: Context): Promise<void> {
  const { values, output } = context;
  const { driftMarkdown, renderDrift } = await import('@apimkit/sync');
  const title = titleOf(context);
  const options = {
    detail: (textOf(values, 'detail') ?? 'normal') as 'normal',
    ...(title === undefined ? {} : { title }),
  };
  if (values.format === 'markdown') output.print(driftMarkdown(found, options).trimEnd());
  else output.print(renderDrift(found, { ...options, color: output.color }));
  output.data(found);
}
