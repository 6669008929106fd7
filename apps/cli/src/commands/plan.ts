import { type CommandDeclaration, flag } from '../command.ts';
import { connect } from '../connection.ts';
import { exitCodes } from '../exit-codes.ts';
import { planFlags } from '../flags.ts';
import { checkVaults, publishOptions } from '../plan-options.ts';
import { desiredOf, report, withArtifacts } from '../repository.ts';
import { checkKinds } from './kinds.ts';

export const plan: CommandDeclaration = {
  name: 'plan',
  summary: 'Show what a publish would change, field by field; sends no write requests',
  flags: [...planFlags, flag('--detailed-exitcode', 'exit with code 3 if there are changes')],
  waits: true,
  examples: [
    'apimkit plan --env prod',
    'apimkit plan --artifacts ./artifacts --service-name shop-dev --overrides prod.yaml',
    'apimkit plan --artifacts ./artifacts --prune --format json > plan.json',
  ],
  async run(context) {
    const { values, output } = context;
    await checkKinds(values);
    const { settings } = await withArtifacts(context).overrides();
    const client = await connect(context, settings);
    const { artifacts } = await desiredOf(context);
    const options = await publishOptions(context);
    await checkVaults(context, client, artifacts);
    const [{ planPublish, renderPlan }, { secretValues }, { count, hasErrors }] = await Promise.all([
      import('@apimkit/sync'),
      import('@apimkit/sync/internal'),
      import('@apimkit/diagnostics'),
    ]);
    await output.hide(secretValues(artifacts));
    const planned = await planPublish(client, artifacts, {
      ...options,
      onProgress: (read) => output.progress(`read ${count(read, 'resource')}`),
    });
    await report([...planned.notes, ...planned.plan.problems], context);
    output.print(renderPlan(planned.plan, { color: output.color, verbose: output.level === 'debug' }));
    output.data(planned.plan);
    if (hasErrors(planned.plan.problems)) return exitCodes.findings;
    const changes = planned.plan.steps.some(({ op }) => op !== 'keep' && op !== 'blocked');
    return changes && values.detailedExitcode === true ? exitCodes.changes : exitCodes.fine;
  },
};
