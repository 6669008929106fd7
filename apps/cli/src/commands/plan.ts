import { loadArtifacts, report } from '../artifacts.ts';
import type { CommandDeclaration } from '../command.ts';
import { connect } from '../connection.ts';
import { checkKinds } from './kinds.ts';
import { planFlags, publishOptions } from './plan-flags.ts';

export const plan: CommandDeclaration = {
  name: 'plan',
  summary: 'Show what a publish would change, field by field; sends nothing that writes',
  flags: [
    ...planFlags,
    { flags: '--detailed-exitcode', description: 'exit with 0: nothing to do, 1: error, 2: changes' },
  ],
  examples: [
    'apimkit plan --artifacts ./artifacts --service-name shop-dev',
    'apimkit plan --artifacts ./artifacts --prune --format json > plan.json',
  ],
  async run(context) {
    const { values, output } = context;
    await checkKinds(values);
    const artifacts = await loadArtifacts(context);
    const client = await connect(context);
    const [{ planPublish, renderPlan }, { hasErrors }] = await Promise.all([
      import('@apimkit/sync'),
      import('@apimkit/diagnostics'),
    ]);
    const planned = await planPublish(client, artifacts, {
      ...publishOptions(values),
      onProgress: (count) => output.progress(`read ${count} resources`),
    });
    await report([...planned.notes, ...planned.plan.problems], context);
    output.print(renderPlan(planned.plan, { color: output.color, verbose: output.level === 'debug' }));
    output.data(planned.plan);
    if (hasErrors(planned.plan.problems)) return 1;
    const changes = planned.plan.steps.some(({ op }) => op !== 'keep');
    return changes && values.detailedExitcode === true ? 2 : 0;
  },
};
