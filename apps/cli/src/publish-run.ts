import type { ParsedJournal, ResumeState } from '@apimkit/sync';
import { type Context, textOf, UserError } from './command.ts';
import { connect } from './connection.ts';
import { phaseOf, printPlan } from './plan-output.ts';
import { checkVaults, guardsOf, type PlannedRun, planRun } from './planning.ts';
import { checkOrigin } from './promotion.ts';
import { desiredOf, report, repositoryOf, withArtifacts } from './repository.ts';
import { checkPlanningFlags, savedRun } from './saved-plan.ts';

/** What a publish applies. */
export interface PublishRun extends PlannedRun {
  /** The journal that it continues. */
  readonly continues?: { readonly file: string; readonly journal: ParsedJournal; readonly resume: ResumeState };
}

/**
 * Finds out what to apply: the files, a saved plan, the rest of an interrupted publish, or the inverse of a publish.
 *
 * @throws {UserError} for flags that exclude each other
 */
export async function publishRun(context: Context): Promise<PublishRun> {
  const [plan, resume, undo] = ['plan', 'resume', 'undo'].map((name) => textOf(context.values, name));
  if ([plan, resume, undo].filter((one) => one !== undefined).length > 1)
    throw new UserError('Pass only one of --plan, --resume and --undo');
  if (plan !== undefined) return savedRun(context, plan);
  if (resume !== undefined) return resumedRun(context, resume);
  return undo === undefined ? planRun(context) : undoRun(context, undo);
}

async function resumedRun(context: Context, file: string): Promise<PublishRun> {
  const { output, values } = context;
  checkPlanningFlags(context, 'an interrupted publish');
  const guards = guardsOf(values);
  const [{ openInterrupted }, { readJournal }, { secretValues }, { count }] = await Promise.all([
    import('@apimkit/sync'),
    import('@apimkit/sync/node'),
    import('@apimkit/sync/internal'),
    import('@apimkit/diagnostics'),
  ]);
  const journal = await readJournal(file);
  checkOrigin(journal.header.saved.options, file, textOf(values, 'promotedFrom'));
  const { settings } = await withArtifacts(context).overrides();
  const client = await connect(context, settings);
  const { artifacts } = await desiredOf(context);
  await output.hide(secretValues(artifacts));
  await checkVaults(context, client, artifacts);
  const { resume, rest, ...opened } = await openInterrupted(client, journal, artifacts);
  const done = opened.plan.steps.length - rest.steps.length;
  output.log('info', `${count(done, 'step')} of ${opened.plan.steps.length} confirmed by ${file}; the others follow`);
  await printPlan(rest, context);
  return { ...opened, notes: [], artifacts, client, guards, continues: { file, journal, resume } };
}

async function undoRun(context: Context, file: string): Promise<PublishRun> {
  const { output, values } = context;
  checkPlanningFlags(context, 'an undo', ['prune']);
  const guards = guardsOf(values);
  const [{ planUndo }, { readJournal }] = await Promise.all([import('@apimkit/sync'), import('@apimkit/sync/node')]);
  const journal = await readJournal(file);
  const repository = repositoryOf(context);
  const settings = repository.artifactsFolder === undefined ? {} : (await repository.overrides()).settings;
  const client = await connect(context, settings);
  const planned = await planUndo(client, journal, {
    guards,
    onProgress: (done) => output.progress({ phase: phaseOf('planning', context), done, unit: 'resources read' }),
  });
  await report([...planned.notes, ...planned.plan.problems], context);
  await printPlan(planned.plan, context);
  return { ...planned, client, guards };
}
