import type { SavedPlan } from '@apimkit/sync';
import { type Context, UserError } from './command.ts';
import { findDrift } from './drift/find.ts';
import { report, repositoryOf, withRepository } from './repository.ts';
import { checkPlanningFlags } from './saved-plan.ts';

/**
 * Reads an environment, takes its overrides off, and puts the result in the place of the files of another one.
 *
 * @returns a context for the other environment: what is planned for it is what it lacks
 * @throws {UserError} when a selector matches nothing in the first environment
 * @throws {RepositoryError} when an environment is unknown, or a file has errors
 * @throws {ArmError} when the first service cannot be read
 */
export async function promotedTo(context: Context, from: string, to: string): Promise<Context> {
  const [source, target] = await Promise.all([from, to].map((env) => environmentOf(context, env)));
  if (!source || !target) throw new TypeError('two environments');
  const { drift, files, live, problems } = await findDrift(source);
  const { hasErrors } = await import('@apimkit/diagnostics');
  if (hasErrors(problems)) throw new UserError(`Nothing was sent: fix the selection for ${from} above first`);
  const content = await repositoryOf(source).artifacts();
  const { adopt } = await import('@apimkit/sync');
  const { artifacts, left } = adopt({ drift, base: content.artifacts, effective: files, live });
  // A secret that has no value on the first service may have one on the other.
  const missing = new Set(drift.entries.flatMap((one) => (one.drift === 'removed' ? [one.id] : [])));
  await report(
    left.filter(({ resource = '' }) => !missing.has(resource)),
    context,
  );
  return {
    ...target,
    values: { ...target.values, promotedFrom: from },
    repository: repositoryOf(target).withContent({ ...content, artifacts }),
  };
}

/** What decides which part of an environment is read. */
const parts = ['select', 'exclude', 'dependencies', 'selection', 'include'];

/**
 * The context of an interrupted promotion: the same part of the first environment is read.
 *
 * @throws {UserError} for flags that decide what is planned, and when the journal is of something else
 * @throws {InputError} when the journal cannot be read
 */
export async function interrupted(context: Context, file: string, from: string): Promise<Context> {
  checkPlanningFlags(context, 'an interrupted promotion');
  const { readJournal } = await import('@apimkit/sync/node');
  const { options } = (await readJournal(file)).header.saved;
  checkOrigin(options, file, from);
  const own = parts.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]] as const]));
  return { ...context, values: { ...context.values, ...Object.fromEntries(own) } };
}

/**
 * Checks that a run is continued by the command that began it.
 *
 * @param from the environment that is promoted, if one is
 * @throws {UserError} that names the command
 */
export function checkOrigin(
  { promotedFrom, env, undo }: SavedPlan['options'],
  file: string,
  from: string | undefined,
): void {
  if (undo !== undefined)
    throw new UserError(`${file} is the journal of an undo: run it again with apimkit publish --undo ${undo}`);
  if (promotedFrom === from) return;
  if (promotedFrom === undefined)
    throw new UserError(`${file} is the journal of a publish: continue it with apimkit publish --resume ${file}`);
  const to = typeof env === 'string' ? env : 'ENVIRONMENT';
  throw new UserError(
    `${file} is the journal of a promotion from ${promotedFrom}: continue it with apimkit promote ${promotedFrom} ${to} --resume ${file}`,
  );
}

/** A context as if the command were run for one environment. */
const environmentOf = (context: Context, env: string): Promise<Context> =>
  withRepository({ ...context, values: { ...context.values, env } });
