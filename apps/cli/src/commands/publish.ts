import { type CommandDeclaration, flag } from '../command.ts';
import { confirmDeletes } from '../confirm.ts';
import { saveState } from '../drift/state.ts';
import { exitCodes } from '../exit-codes.ts';
import { planFlags } from '../flags.ts';
import { planRun } from '../planning.ts';
import { report } from '../repository.ts';

export const publish: CommandDeclaration = {
  name: 'publish',
  summary: 'Apply the files to a service',
  flags: [
    ...planFlags,
    flag('--yes', 'delete without confirmation'),
    flag('--state <file>', 'write what was applied to a file, for drift --state; it contains no values'),
    flag('--no-verify', 'do not read the resources back after the last step'),
  ],
  waits: true,
  examples: [
    'apimkit publish --env prod',
    "apimkit publish --env prod --select 'api:orders*' --exclude tag:internal",
    'apimkit publish --artifacts ./artifacts --service-name shop-dev --overrides prod.yaml',
    'apimkit publish --artifacts ./artifacts --prune --yes',
  ],
  async run(context) {
    const { output, signal } = context;
    const { client, guards, plan, desired, live } = await planRun(context);
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
    let done = 0;
    const steps = plan.steps.length - plan.summary.keep - plan.summary.blocked;
    const applied = await context.whole(() =>
      applyPlan({
        client,
        plan,
        desired,
        live,
        signal,
        guards,
        verify: context.values.verify !== false,
        onStep: ({ outcome }) =>
          output.progress(`${outcome === 'unchanged' || outcome === 'blocked' ? done : ++done} of ${steps} steps`),
      }),
    );
    await report(applied.notes, context);
    await saveState({ service: client.serviceId, desired, report: applied }, context);
    output.print(renderReport(applied));
    output.data({ plan, report: applied });
    const failed = applied.counts.failed + applied.counts.skipped > 0 || hasErrors(applied.notes);
    return failed ? exitCodes.findings : exitCodes.fine;
  },
};
