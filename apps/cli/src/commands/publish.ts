import { type CommandDeclaration, type Context, flag } from '../command.ts';
import { confirm } from '../confirm.ts';
import { connect } from '../connection.ts';
import { exitCodes } from '../exit-codes.ts';
import { planFlags } from '../flags.ts';
import { checkVaults, publishOptions } from '../plan-options.ts';
import { desiredOf, report, withArtifacts } from '../repository.ts';
import { checkKinds } from './kinds.ts';

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
    const { values, output, signal } = context;
    await checkKinds(values);
    const { settings } = await withArtifacts(context).overrides();
    const client = await connect(context, settings);
    const { artifacts } = await desiredOf(context);
    const options = await publishOptions(context);
    await checkVaults(context, client, artifacts);
    const [{ applyPlan, planPublish, renderPlan, renderReport }, { isDeletion, secretValues }, { count, hasErrors }] =
      await Promise.all([import('@apimkit/sync'), import('@apimkit/sync/internal'), import('@apimkit/diagnostics')]);
    await output.hide(secretValues(artifacts));
    const { plan, desired, live, notes } = await planPublish(client, artifacts, {
      ...options,
      onProgress: (read) => output.progress(`read ${count(read, 'resource')}`),
    });
    await report([...notes, ...plan.problems], context);
    output.print(renderPlan(plan, { color: output.color }));
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
        guards: options.guards,
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
