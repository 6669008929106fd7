import { readFile, writeFile } from 'node:fs/promises';
import type { SavedPlan } from '@apimkit/sync';
import { type Context, flagNamed, textOf, UserError, type Values } from './command.ts';
import { connect } from './connection.ts';
import { printPlan } from './plan-output.ts';
import { checkVaults, guardsOf, type PlannedRun } from './planning.ts';
import { desiredOf, report, repositoryOf, withArtifacts } from './repository.ts';
import { programVersion } from './version.ts';

/** Flags that decide what is planned: a saved plan was made with its own. */
const planning = [
  'prune',
  'selection',
  'select',
  'exclude',
  'dependencies',
  'since',
  'commitId',
  'include',
  'writeSecrets',
  'strategy',
  'notes',
];

/** @throws {UserError} for flags that have no effect because the plan exists already */
export function checkPlanningFlags({ given }: Context, what: string, except: readonly string[] = []): void {
  const wrong = planning.find((name) => given.has(name) && !except.includes(name));
  if (wrong === undefined) return;
  const name = flagNamed(wrong === 'dependencies' ? 'noDependencies' : wrong);
  throw new UserError(`${name} has no effect on ${what}: it decides what is planned. Leave it out, or plan again`);
}

/** The options that a plan was made with, to be saved with it. */
export const planningOptions = (values: Values): SavedPlan['options'] =>
  Object.fromEntries(
    [...planning, 'env', 'promotedFrom', 'undo'].flatMap((name) => {
      const value = values[name];
      return value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[name, value] as const];
    }),
  );

/** Saves a plan in the file of `--out`, if that was given. */
export async function savePlanOf(context: Context, { client, artifacts, plan, live }: PlannedRun): Promise<void> {
  const { given, values, output } = context;
  // The project file sets the folder of extract under the same name.
  const file = given.has('out') ? textOf(values, 'out') : undefined;
  if (file === undefined) return;
  const { savePlan } = await import('@apimkit/sync');
  const commit = await commitOf(context);
  const saved = await savePlan({
    ...{ client, artifacts, plan, live, options: planningOptions(values), tool: programVersion() },
    ...(commit === undefined ? {} : { commit }),
  });
  await writeFile(file, output.masked(`${JSON.stringify(saved, null, 2)}\n`));
  output.log('info', `Saved the plan in ${file}; apply it with: apimkit publish --plan ${file}`);
}

/** The commit of the artifacts, if they are in a repository. */
export async function commitOf(context: Context): Promise<string | undefined> {
  return (await import('@apimkit/repository/node')).headCommit(repositoryOf(context).folder);
}

/**
 * Opens the saved plan of a file, and prints it. Only the resources that it touches are read.
 *
 * @throws {UserError} for flags that only apply when a plan is made, and a file that cannot be read
 * @throws {InputError} when the plan is damaged, or out of date: nothing was sent then
 */
export async function savedRun(context: Context, file: string): Promise<PlannedRun> {
  const { values, output } = context;
  checkPlanningFlags(context, 'a saved plan');
  const guards = guardsOf(values);
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new UserError(`The plan ${file} cannot be read: ${error.message}. To write one, run apimkit plan --out`);
  });
  const [{ openSavedPlan, parseSavedPlan }, { guardProblems, secretValues }] = await Promise.all([
    import('@apimkit/sync'),
    import('@apimkit/sync/internal'),
  ]);
  const saved = parseSavedPlan(text, file);
  const { settings } = await withArtifacts(context).overrides();
  const client = await connect(context, settings);
  const { artifacts } = await desiredOf(context);
  await output.hide(secretValues(artifacts));
  await checkVaults(context, client, artifacts);
  const opened = await openSavedPlan(client, saved, artifacts);
  const problems = [...opened.plan.problems, ...guardProblems(opened.plan.steps, guards)];
  const plan = { ...opened.plan, problems };
  await report(problems, context);
  await printPlan(plan, context);
  return { ...opened, plan, notes: [], artifacts, client, guards };
}
