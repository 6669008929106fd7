import type { Diagnostic } from '@apimkit/diagnostics';
import type { FolderContent, Repository } from '@apimkit/repository/node';
import type { EnvironmentFacts, FailedFacts, LiveFacts, PublishRecord } from '@apimkit/sync';
import { type Context, textOf } from '../command.ts';
import { findDrift } from '../drift/find.ts';
import { gitNote, readState } from '../drift/state.ts';
import { isExpected } from '../failure.ts';
import { report, repositoryOf, withRepository } from '../repository.ts';
import { ruleOptions } from '../rule-options.ts';

/**
 * Finds the facts about an environment. What cannot be read is a fact, too.
 *
 * @param name of the project file
 * @param publishes of all environments
 * @param content of the artifacts folder, which is the same for all environments; without it, or where it cannot be read, it is read for each
 */
export async function factsOf(
  name: string,
  publishes: readonly PublishRecord[],
  given: Context,
  content?: FolderContent,
): Promise<EnvironmentFacts> {
  const { values } = given;
  const opened = await orFailed(given, () => withRepository({ ...given, values: { ...values, env: name } }));
  if ('error' in opened) return { name, files: opened, ...(values.live === true ? { live: opened } : {}) };
  const ofFolder = repositoryOf(opened);
  const repository = content === undefined ? ofFolder : ofFolder.withContent(content);
  const context: Context = { ...opened, repository };
  const overrides = await repository.overrides().catch(() => undefined);
  const { serviceIdOf } = await import('@apimkit/repository/node');
  const service = textOf(context.values, 'serviceName') ?? overrides?.settings.serviceName;
  const id = serviceIdOf(
    {
      subscription: textOf(context.values, 'subscriptionId'),
      resourceGroup: textOf(context.values, 'resourceGroup'),
      service,
    },
    overrides?.settings ?? {},
  );
  const files = await orFailed(context, async () => (await filesOf(repository)).artifacts);
  const live = values.live === true ? await orFailed(context, () => liveOf(name, id, context)) : undefined;
  const findings = values.lint === false || 'error' in files ? undefined : await lintOf(ofFolder, context);
  return {
    ...{ name, files },
    ...(service === undefined ? {} : { service }),
    ...(live ? { live } : {}),
    ...(findings ? { findings } : {}),
    publishes: publishes.filter(({ summary }) => isOf(summary, { id, service, name })),
  };
}

/** Runs work that may fail for reasons that users can correct; its findings are reported. */
async function orFailed<Result>(context: Context, work: () => Promise<Result>): Promise<Result | FailedFacts> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error) || !isExpected(error) || context.signal.aborted) throw error;
    if ('diagnostics' in error) await report(error.diagnostics as readonly Diagnostic[], context);
    return { error: context.output.masked(error.message) };
  }
}

/** The artifacts, also where only tokens lack values: neither versions nor names depend on secrets. */
async function filesOf(repository: Repository) {
  try {
    return await repository.desired();
  } catch (error) {
    const found = error instanceof Error && 'diagnostics' in error ? (error.diagnostics as readonly Diagnostic[]) : [];
    const errors = found.filter(({ severity }) => severity === 'error');
    if (errors.length === 0 || errors.some(({ code }) => code !== 'overrides/unresolved-token')) throw error;
    await repository.artifacts();
    return repository.inspect();
  }
}

async function liveOf(name: string, service: string | undefined, context: Context): Promise<LiveFacts> {
  const { values } = context;
  const state = textOf(values, 'state')?.replaceAll('{env}', name) ?? (await noteFor(service, context));
  const { drift, revert, live } = await findDrift({
    ...context,
    values: { ...values, ...(state === undefined ? {} : { state }) },
  });
  const isPruning = values.prune === true || typeof values.prune === 'string';
  const steps = revert.steps.filter(({ op }) => isPruning || op !== 'delete');
  return { artifacts: live, drift, plan: { steps }, hasState: state !== undefined };
}

/** The state in a note of a commit is used when there is one. */
async function noteFor(service: string | undefined, context: Context): Promise<string | undefined> {
  if (service === undefined) return undefined;
  return readState(gitNote, service, context).then(
    () => gitNote,
    () => undefined,
  );
}

async function lintOf(repository: Repository, context: Context): Promise<readonly Diagnostic[]> {
  const { lintRepository } = await import('@apimkit/lint');
  const { output } = context;
  const { findings } = await lintRepository(repository, {
    ...(await ruleOptions(context)),
    cache: true,
    onNote: ({ level, text }) => output.log(level, text),
  });
  return findings;
}

/** True for a publish to the service of an environment, as far as its names are known. */
function isOf(
  { service, env }: PublishRecord['summary'],
  own: { readonly id: string | undefined; readonly service: string | undefined; readonly name: string },
): boolean {
  if (own.id !== undefined) return service.toLowerCase() === own.id.toLowerCase();
  if (own.service !== undefined) return service.split('/').at(-1)?.toLowerCase() === own.service.toLowerCase();
  return env === own.name;
}
