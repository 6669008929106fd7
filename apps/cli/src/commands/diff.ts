import { type CommandDeclaration, flag, listOf, UserError } from '../command.ts';
import { printPlanDifference, savedPlanIn } from '../diff/plans.ts';
import { sideOf } from '../diff/sides.ts';
import { exitCodes } from '../exit-codes.ts';
import { connectionFlags, detailFlag, projectFlags, selectFlags, shownFlags, trustFlag } from '../flags.ts';
import { checkShown, printPlan } from '../plan-output.ts';
import { checkOptions, selectionOf } from '../planning.ts';

export const diff: CommandDeclaration = {
  name: 'diff',
  summary: 'Compare any two of: folder, commit, service, environment, data file of the emulator; or two saved plans',
  argument: {
    name: '<sides...>',
    description:
      'two of: FOLDER, REVISION:FOLDER, service:NAME, ENVIRONMENT (its service), files:ENVIRONMENT, data file; or two saved plans',
  },
  flags: [
    ...projectFlags,
    trustFlag,
    ...selectFlags,
    flag('--include <kind>', 'include a kind that is left out by default, such as certificate', { repeatable: true }),
    ...shownFlags,
    detailFlag,
    flag('--detailed-exitcode', 'exit with code 3 if there are differences'),
    ...connectionFlags,
  ],
  waits: true,
  examples: [
    'apimkit diff v1.4:artifacts artifacts',
    'apimkit diff dev prod',
    'apimkit diff files:dev files:prod --format markdown',
    "apimkit diff ./artifacts service:shop-dev --select 'api:orders*'",
    'apimkit diff service.data ./artifacts',
    'apimkit diff reviewed.json plan.json',
  ],
  async run(context) {
    const { values, output } = context;
    const [one, other, ...more] = context.arguments ?? [];
    if (one === undefined || other === undefined || more.length > 0)
      throw new UserError('diff compares two sides: pass two arguments');
    const selected = selectionOf(values);
    await checkOptions({ include: listOf(values, 'include'), ...selected });
    await checkShown(context);
    const plans = [await savedPlanIn(one), await savedPlanIn(other)] as const;
    if (plans[0] || plans[1]) return printPlanDifference(plans, [one, other], context);
    const sides = [await sideOf(one, context), await sideOf(other, context)] as const;
    const [{ compareArtifacts, selectionOf: selectIn }, { secretValues }] = await Promise.all([
      import('@apimkit/sync'),
      import('@apimkit/sync/internal'),
    ]);
    // A service is read in the form of the files.
    const first = sides[0].isService ? undefined : await sides[0].read();
    const after = await sides[1].read(first);
    const before = first ?? (await sides[0].read(after));
    await output.hide([...secretValues(before), ...secretValues(after)]);
    const selection = selectIn(selected);
    const unmatched = selection.unmatched([before, after]);
    if (unmatched[0]) throw new UserError(`${unmatched[0].message}. ${unmatched[0].help ?? ''}`);
    const keys = new Set([...selection.own(before, after), ...selection.own(after, before)]);
    const [was, is] = [before, after].map((side) => side.filter(({ id }) => keys.has(id.key)));
    const plan = compareArtifacts(was ?? before, is ?? after);
    if (values.format === 'text') output.print(`From ${sides[0].title} to ${sides[1].title}:`);
    await printPlan(plan, context);
    output.data(plan);
    const isDifferent = plan.steps.some(({ op }) => op !== 'keep');
    return isDifferent && values.detailedExitcode === true ? exitCodes.changes : exitCodes.fine;
  },
};
