import { type CommandDeclaration, type Context, flag } from '../command.ts';
import { confirm } from '../confirm.ts';
import { exitCodes } from '../exit-codes.ts';
import { planFlags } from '../flags.ts';
import { planRun } from '../planning.ts';
import { report } from '../repository.ts';

export const publish: CommandDeclaration = {
  name: 'publish',
  summary: 'Apply the files to a service',
  flags: [...planFlags, flag('--yes', 'delete without confirmation')],
  waits: true,
  examples: [
    'apimkit publish --env prod',
    'apimkit publish --artifacts ./artifacts --service-name shop-dev --overrides prod.yaml',
    'apimkit publish --artifacts ./artifacts --prune --yes',
  ],
  async run(context) {
    const { output, signal } = context;
    const { client, guards, plan, desired, live } = await planRun(context);
    const [{ applyPlan, renderReport }, { isDeletion }, { hasErrors }] = await Promise.all([
      import('@apimkit/sync'),
      import('@apimkit/sync/internal'),
      import('@apimkit/diagnostics'),
    ]);
    if (hasErrors(plan.problems)) {
      output.log('error', 'error: Nothing was sent: fix the problems above first');
      output.data({ plan });
      return exitCodes.findings;
    }
    await confirmDeletes(
      plan.steps.filter(isDeletion).map(({ id }) => id),
      context,
    );
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
        onStep: ({ outcome }) =>
          output.progress(`${outcome === 'unchanged' || outcome === 'blocked' ? done : ++done} of ${steps} steps`),
      }),
    );
    await report(applied.notes, context);
    output.print(renderReport(applied));
    output.data({ plan, report: applied });
    const failed = applied.counts.failed + applied.counts.skipped > 0 || hasErrors(applied.notes);
    return failed ? exitCodes.findings : exitCodes.fine;
  },
};

async function confirmDeletes(ids: readonly string[], context: Context): Promise<void> {
  if (ids.length === 0) return;
  const { count } = await import('@apimkit/diagnostics');
  const what = `${count(ids.length, 'resource')} would be deleted: ${ids.slice(0, 10).join(', ')}${ids.length > 10 ? ', …' : ''}`;
  await confirm({ what, ask: 'Delete them?', refused: 'Nothing was sent' }, context);
}
