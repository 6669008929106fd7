import { report } from '../artifacts.ts';
import { type CommandDeclaration, type Context, UserError } from '../command.ts';
import { connect } from '../connection.ts';
import { exitCodes } from '../exit-codes.ts';
import { loadDesired, loadOverrides } from '../overrides.ts';
import { checkKinds } from './kinds.ts';
import { checkVaults, planFlags, publishOptions } from './plan-flags.ts';

export const publish: CommandDeclaration = {
  name: 'publish',
  summary: 'Make the service what the files say, and nothing else',
  flags: [...planFlags, { flags: '--yes', description: 'delete without asking' }],
  waits: true,
  examples: [
    'apimkit publish --env prod',
    'apimkit publish --artifacts ./artifacts --service-name shop-dev --overrides prod.yaml',
    'apimkit publish --artifacts ./artifacts --prune --yes',
  ],
  async run(context) {
    const { values, output, signal } = context;
    await checkKinds(values);
    const loaded = await loadOverrides(context);
    const client = await connect(loaded.context);
    const { artifacts } = await loadDesired(loaded, client.serviceId);
    const options = await publishOptions(context);
    await checkVaults(context, client, artifacts);
    const [{ applyPlan, isDeletion, planPublish, renderPlan, renderReport, secretValues }, { hasErrors, redactor }] =
      await Promise.all([import('@apimkit/sync'), import('@apimkit/diagnostics')]);
    output.hide(secretValues(artifacts), redactor);
    const { plan, desired, live, notes } = await planPublish(client, artifacts, {
      ...options,
      onProgress: (count) => output.progress(`read ${count} resources`),
    });
    await report([...notes, ...plan.problems], context);
    output.print(renderPlan(plan, { color: output.color }));
    if (hasErrors(plan.problems)) {
      output.log('error', 'error: Nothing was sent: solve the problems above first');
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
      applyPlan(client, plan, desired, live, {
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

async function confirmDeletes(ids: readonly string[], { values, output, signal }: Context): Promise<void> {
  if (ids.length === 0 || values.yes === true) return;
  const what = `${ids.length} resources would be deleted: ${ids.slice(0, 10).join(', ')}${ids.length > 10 ? ', …' : ''}`;
  if (!output.interactive) throw new UserError(`Nothing was sent: ${what}. Pass --yes to delete without a terminal`);
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  // A terminal turns Ctrl-C into an event of its own.
  terminal.once('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  const answer = await terminal
    .question(`${what}\nDelete them? Type yes: `, { signal })
    .finally(() => terminal.close());
  if (answer.trim() !== 'yes') throw new UserError('Nothing was sent');
}
