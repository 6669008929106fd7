import { report } from '../artifacts.ts';
import type { CommandDeclaration } from '../command.ts';
import { connect } from '../connection.ts';
import { exitCodes } from '../exit-codes.ts';
import { loadDesired, loadOverrides } from '../overrides.ts';
import { checkKinds } from './kinds.ts';
import { checkVaults, planFlags, publishOptions } from './plan-flags.ts';

export const plan: CommandDeclaration = {
  name: 'plan',
  summary: 'Show what a publish would change, field by field; sends nothing that writes',
  flags: [...planFlags, { flags: '--detailed-exitcode', description: 'exit with 3 when there are changes' }],
  waits: true,
  examples: [
    'apimkit plan --env prod',
    'apimkit plan --artifacts ./artifacts --service-name shop-dev --overrides prod.yaml',
    'apimkit plan --artifacts ./artifacts --prune --format json > plan.json',
  ],
  async run(context) {
    const { values, output } = context;
    await checkKinds(values);
    const loaded = await loadOverrides(context);
    const client = await connect(loaded.context);
    const { artifacts } = await loadDesired(loaded, client.serviceId);
    const options = await publishOptions(context);
    await checkVaults(context, client, artifacts);
    const [{ planPublish, renderPlan }, { secretValues }, { hasErrors, redactor }] = await Promise.all([
      import('@apimkit/sync'),
      import('@apimkit/sync/internal'),
      import('@apimkit/diagnostics'),
    ]);
    output.hide(secretValues(artifacts), redactor);
    const planned = await planPublish(client, artifacts, {
      ...options,
      onProgress: (count) => output.progress(`read ${count} resources`),
    });
    await report([...planned.notes, ...planned.plan.problems], context);
    output.print(renderPlan(planned.plan, { color: output.color, verbose: output.level === 'debug' }));
    output.data(planned.plan);
    if (hasErrors(planned.plan.problems)) return exitCodes.findings;
    const changes = planned.plan.steps.some(({ op }) => op !== 'keep' && op !== 'blocked');
    return changes && values.detailedExitcode === true ? exitCodes.changes : exitCodes.fine;
  },
};
