import { type CommandDeclaration, flag } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { planFlags, shownFlags } from '../flags.ts';
import { planRun } from '../planning.ts';
import { savePlanOf } from '../saved-plan.ts';

export const plan: CommandDeclaration = {
  name: 'plan',
  summary: 'Show what a publish would change, field by field; sends no write requests',
  flags: [
    ...planFlags,
    ...shownFlags,
    flag('--out <file>', 'save the plan for publish --plan'),
    flag('--detailed-exitcode', 'exit with code 3 if there are changes'),
  ],
  waits: true,
  examples: [
    'apimkit plan --env prod',
    "apimkit plan --env prod --select 'api:orders*' --exclude tag:internal",
    'apimkit plan --artifacts ./artifacts --service-name shop-dev --overrides prod.yaml',
    'apimkit plan --artifacts ./artifacts --prune --format json > changes.json',
    'apimkit plan --env prod --out plan.json',
    'apimkit plan --env prod --format markdown > comment.md',
    'apimkit plan --env prod --prune --only delete --only named-value --detail full',
  ],
  async run(context) {
    const planned = await planRun(context);
    const { plan } = planned;
    await savePlanOf(context, planned);
    const { hasErrors } = await import('@apimkit/diagnostics');
    context.output.data(plan);
    if (hasErrors(plan.problems)) return exitCodes.findings;
    const changes = plan.steps.some(({ op }) => op !== 'keep' && op !== 'blocked');
    return changes && context.values.detailedExitcode === true ? exitCodes.changes : exitCodes.fine;
  },
};
