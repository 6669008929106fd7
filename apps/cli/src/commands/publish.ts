import { type CommandDeclaration, flag, type Values } from '../command.ts';
import { confirmDeletes } from '../confirm.ts';
import { saveState } from '../drift/state.ts';
import { exitCodes } from '../exit-codes.ts';
import { planFlags } from '../flags.ts';
import { openJournal } from '../journal.ts';
import { phaseOf } from '../plan-output.ts';
import { publishRun } from '../publish-run.ts';
import { report } from '../repository.ts';

export const publish: CommandDeclaration = {
  name: 'publish',
  summary: 'Apply the files to a service',
  flags: [
    ...planFlags,
    flag('--plan <file>', 'apply a plan that plan --out saved, and nothing else'),
    flag('--resume <journal>', 'continue an interrupted publish without repeating what it confirmed'),
    flag('--undo <journal>', 'plan and apply the inverse of a publish'),
    flag(
      '--journal <file>',
      'file that records each step before and after it (default: a new one in .apimkit/journal)',
    ),
    flag('--no-journal', 'do not record the steps'),
    flag('--yes', 'delete without confirmation'),
    flag(
      '--state <file>',
      'write what was applied to a file, or to a note of the commit (git-note), for drift --state',
    ),
    flag('--no-verify', 'do not read the resources back after the last step'),
  ],
  waits: true,
  examples: [
    'apimkit publish --env prod',
    "apimkit publish --env prod --select 'api:orders*' --exclude tag:internal",
    'apimkit publish --artifacts ./artifacts --service-name shop-dev --overrides prod.yaml',
    'apimkit publish --artifacts ./artifacts --prune --yes',
    'apimkit publish --env prod --plan plan.json',
    'apimkit publish --env prod --resume .apimkit/journal/shop-20261127T101112345.jsonl',
    'apimkit publish --env prod --undo .apimkit/journal/shop-20261127T101112345.jsonl',
  ],
  async run(context) {
    const { output, signal } = context;
    const run = await publishRun(context);
    const { client, guards, plan, desired, live } = run;
    const [{ applyPlan, renderReport }, { isDeletion }, { count, hasErrors }] = await Promise.all([
      import('@apimkit/sync'),
      import('@apimkit/sync/internal'),
      import('@apimkit/diagnostics'),
    ]);
    if (hasErrors(plan.problems)) {
      output.log('error', 'error: Nothing was sent: fix the problems above first');
      output.data({ plan });
      return exitCodes.findings;
    }
    const deleted = plan.steps.filter(isDeletion).map(({ id }) => id);
    await confirmDeletes(`${count(deleted.length, 'resource')} would be deleted`, deleted, 'Nothing was sent', context);
    const journal = await openJournal(context, run);
    const resume = run.continues?.resume;
    let done = 0;
    const total = plan.steps.filter(({ op, goesWith }) => op !== 'keep' && op !== 'blocked' && !goesWith).length;
    const phase = phaseOf('publishing', context);
    output.progress({ phase, done, total, unit: 'steps' });
    const applied = await context.whole(() =>
      applyPlan({
        client,
        plan,
        desired,
        live,
        signal,
        guards,
        ...(journal ? { journal } : {}),
        ...(resume ? { resume } : {}),
        verify: context.values.verify !== false,
        onStep: ({ op, id }) => {
          if (op !== 'keep' && op !== 'blocked') done += 1;
          output.progress({ phase, done, total, unit: 'steps', item: `${op} ${id}` });
        },
      }).finally(() => journal?.close()),
    );
    await report(applied.notes, context);
    await saveState({ service: client.serviceId, desired, report: applied }, context);
    output.print(renderReport(applied));
    output.data({ plan, report: applied });
    const failed = applied.counts.failed + applied.counts.skipped > 0 || hasErrors(applied.notes);
    if (journal) output.log('info', hintFor(journal.file, failed, context.values));
    return failed ? exitCodes.findings : exitCodes.fine;
  },
};

/** What continues a run and what goes back. A promotion is undone as the publish that it is, and an undo is planned again. */
function hintFor(file: string, canContinue: boolean, { promotedFrom, env, undo }: Values): string {
  const back = promotedFrom === undefined ? `--undo ${file}` : `apimkit publish --env ${env} --undo ${file}`;
  const onward = undo === undefined ? `--resume ${file}` : `--undo ${undo}`;
  return `Journal: ${file}; ${canContinue ? `continue with ${onward}, or ` : ''}go back with ${back}`;
}
