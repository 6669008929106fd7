import { isAbsolute } from 'node:path';
import type { Diagnostic } from '@apimkit/diagnostics';
import type { Desired, Repository, Settings } from '@apimkit/repository/node';
import { type Context, listOf, textOf, UserError, type Values } from './command.ts';

/** Returns true if the caller of the command allows code of the repository. */
export const isTrusted = ({ values, env }: Pick<Context, 'values' | 'env'>): boolean =>
  values.trust === true || /^(1|true|yes)$/i.test(env.APIMKIT_TRUST ?? '');

/**
 * Opens the repository of the working directory and fills the flags from its project file: the chosen environment wins over variables of the
 * shell, and the command line wins over both.
 *
 * @throws {RepositoryError} when the project file cannot be read, has errors, or lacks the environment
 */
export async function withRepository(context: Context): Promise<Context> {
  const { values, env, output } = context;
  const { displayPath, openRepository } = await import('@apimkit/repository/node');
  const environment = textOf(values, 'env');
  const opened = await openRepository(process.cwd(), {
    environment,
    projectFile: textOf(values, 'project'),
    env,
    trust: isTrusted(context),
    onSecrets: (secrets) => output.hide(secrets),
  });
  await report(opened.projectFile?.diagnostics ?? [], context);
  const isFilled = ([key]: readonly [string, unknown]) =>
    // Without an environment a variable of the shell wins over the default of the file.
    !context.given.has(key) && (environment !== undefined || values[key] === undefined);
  const filled = Object.entries(flagsOf(opened.settings, displayPath)).filter(([, value]) => value !== undefined);
  const all: Values = { ...values, ...Object.fromEntries(filled.filter(isFilled)) };
  return { ...context, values: all, repository: opened.with(optionsOf(all, env)) };
}

/** Settings of a project file as values of flags; paths are as the user would type them. */
function flagsOf(settings: Settings, displayPath: (path: string) => string): Values {
  const { service: serviceName, subscription: subscriptionId, maxDeletes, ...rest } = settings;
  const shown = (value: unknown): Values[string] =>
    Array.isArray(value)
      ? value.map((one) => String(shown(one)))
      : typeof value === 'string' && isAbsolute(value)
        ? displayPath(value)
        : (value as Values[string]);
  const limit = maxDeletes === undefined ? undefined : String(maxDeletes);
  const all = { ...rest, out: rest.artifacts, serviceName, subscriptionId, maxDeletes: limit };
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, shown(value)]));
}

/** Values of flags as options of a repository. */
function optionsOf(values: Values, env: Context['env']) {
  const overrides = listOf(values, 'overrides');
  const variable = env.CONFIGURATION_YAML_PATH;
  return {
    artifacts: textOf(values, 'artifacts'),
    overrides: overrides.length > 0 || !variable ? overrides : [variable],
    values: listOf(values, 'values'),
    variables: listOf(values, 'variables'),
    revisions: textOf(values, 'revisions') as Settings['revisions'],
    strict: values.strict === true,
    allowEmpty: values.allowEmpty === true,
    subscription: textOf(values, 'subscriptionId'),
    resourceGroup: textOf(values, 'resourceGroup'),
    service: textOf(values, 'serviceName'),
  };
}

/** The repository of a command with the flag `--project`. */
export function repositoryOf({ repository }: Context): Repository {
  if (!repository) throw new Error('This command has no flag --project');
  return repository;
}

/**
 * The repository, when its artifacts folder is known.
 *
 * @throws {UserError} that names the flag
 */
export function withArtifacts(context: Context): Repository {
  const repository = repositoryOf(context);
  if (repository.artifactsFolder !== undefined) return repository;
  throw new UserError(
    'Which artifacts? Pass --artifacts (or set API_MANAGEMENT_SERVICE_OUTPUT_FOLDER_PATH), or write an apimkit.yaml with apimkit init',
  );
}

/**
 * The artifacts of the environment; warnings about the files are reported.
 *
 * @throws {RepositoryError} when a file has errors: nothing may be sent then
 */
export async function desiredOf(context: Context): Promise<Desired> {
  const desired = await withArtifacts(context).desired();
  await report(desired.diagnostics, context);
  return desired;
}

/** The same, with the files without overrides: tests of policies use their names. */
export async function desiredForTests(context: Context) {
  const { artifacts, renamed } = await desiredOf(context);
  return { artifacts, inFiles: { artifacts: (await withArtifacts(context).artifacts()).artifacts, renamed } };
}

const levels = { error: 'error', warning: 'warn', info: 'info' } as const;

/** Prints findings on stderr, and keeps them for a failure. */
export async function report(diagnostics: readonly Diagnostic[], { output }: Pick<Context, 'output'>): Promise<void> {
  if (diagnostics.length === 0) return;
  const { formatDiagnostic } = await import('@apimkit/diagnostics');
  output.found.push(...diagnostics);
  for (const diagnostic of diagnostics) output.log(levels[diagnostic.severity], formatDiagnostic(diagnostic));
}
