import { access, constants } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { JsonObject } from '@apimkit/openapi';
import type { Environment, Project } from '@apimkit/project';
import { report } from './artifacts.ts';
import { type Chosen, type Context, type Flag, type LintOfProject, textOf, UserError, type Values } from './command.ts';
import { fromHere } from './paths.ts';
import { readText } from './read-text.ts';
import type { RulesFolder } from './rules-from.ts';

/** Flags that let one word stand for all the others. */
export const projectFlags: readonly Flag[] = [
  { flags: '--env <name>', description: 'environment of apimkit.yaml; stands for the flags that it says' },
  { flags: '--project <file>', description: 'project file (default: apimkit.yaml here or in a folder above)' },
];

/**
 * Fills the flags from the project file: the chosen environment wins over variables of the shell, and what stands on the
 * command line wins over both.
 *
 * @throws {UserError} when the file is wrong, or has no such environment
 */
export async function withProject(context: Context): Promise<Context> {
  const { values, env } = context;
  const name = textOf(values, 'env');
  const file = await projectFile(textOf(values, 'project'), name !== undefined);
  const rules = await rulesFolder(values);
  if (file === undefined) return { ...context, ...(rules ? { rulesFrom: rules } : {}) };
  const [{ parseProject }, { valuesFrom }, { hasErrors }] = await Promise.all([
    import('@apimkit/project'),
    import('@apimkit/overrides'),
    import('@apimkit/diagnostics'),
  ]);
  const { project, diagnostics } = parseProject(await readText(file), fromHere(file), {
    // Addresses are no secrets.
    values: valuesFrom({
      variables: Object.fromEntries(Object.entries(env).filter(([, value]) => value)) as JsonObject,
    }),
    ...(name === undefined ? {} : { environment: name }),
  });
  // Without an environment only the folder is taken from the file.
  const mine =
    name === undefined ? diagnostics.filter(({ code }) => code !== 'overrides/unresolved-token') : diagnostics;
  await report(mine, context);
  if (hasErrors(mine)) throw new UserError(`Nothing was done: mend ${fromHere(file)} first`);
  const environment = name === undefined ? undefined : project.environments[name];
  const filled = valuesOf(project, environment, dirname(file));
  const kept = Object.entries(filled).filter(([key, value]) => value !== undefined && !context.given.has(key));
  // Without an environment, what the shell says counts more than the default of the file.
  const wins = ([key]: readonly [string, unknown]) => name !== undefined || values[key] === undefined;
  return {
    ...context,
    values: { ...values, ...Object.fromEntries(kept.filter(wins)) },
    ...(rules ? { rulesFrom: rules } : {}),
    lint: rules ? await lintAt(rules.pathOf(file), file) : { settings: project.lint, file },
    ...(name === undefined ? {} : { chosen: chosenOf(project, name) }),
  };
}

async function rulesFolder(values: Values): Promise<RulesFolder | undefined> {
  const revision = textOf(values, 'rulesFrom');
  return revision === undefined ? undefined : (await import('./rules-from.ts')).rulesFrom(revision);
}

/** What the project file of another revision says to linters; a revision without one says nothing. */
async function lintAt(source: string, file: string): Promise<LintOfProject> {
  const text = await readText(source).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return { settings: {}, file, source };
  const { parseProject } = await import('@apimkit/project');
  const { project, diagnostics } = parseProject(text, fromHere(file), { values: () => undefined });
  const wrong = diagnostics.find(({ code, severity }) => severity === 'error' && code !== 'overrides/unresolved-token');
  if (wrong) throw new UserError(`${fromHere(file)} as --rules-from has it: ${wrong.message}`);
  return { settings: project.lint, file, source };
}

async function projectFile(given: string | undefined, needed: boolean): Promise<string | undefined> {
  const exists = (path: string) =>
    access(path, constants.R_OK).then(
      () => true,
      () => false,
    );
  if (given !== undefined) {
    if (await exists(resolve(given))) return resolve(given);
    throw new UserError(`The project file ${given} cannot be read`);
  }
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    for (const name of ['apimkit.yaml', 'apimkit.yml']) if (await exists(join(folder, name))) return join(folder, name);
    if (dirname(folder) === folder) break;
  }
  if (needed) throw new UserError('--env needs an apimkit.yaml here or in a folder above; name another with --project');
  return undefined;
}

/** The environment in the words of the flags. */
function valuesOf(project: Project, environment: Environment | undefined, folder: string): Values {
  const path = (one: string | undefined) => (one === undefined ? undefined : fromHere(resolve(folder, one)));
  const paths = (all: readonly string[] | undefined) => all?.map((one) => fromHere(resolve(folder, one)));
  const artifacts = path(project.artifacts);
  const { guards, ...rest } = environment ?? {};
  return {
    artifacts,
    out: artifacts,
    layout: project.layout,
    serviceName: rest.service,
    resourceGroup: rest.resourceGroup,
    subscriptionId: rest.subscription,
    cloud: rest.cloud,
    endpoint: rest.endpoint,
    apiVersion: rest.apiVersion,
    overrides: paths(rest.overrides),
    values: paths(rest.values),
    variables: paths(rest.variables),
    selection: path(rest.selection),
    revisions: rest.revisions,
    prune: rest.prune,
    include: rest.include,
    writeSecrets: rest.writeSecrets,
    strict: rest.strict,
    maxDeletes: guards?.maxDeletes === undefined ? undefined : String(guards.maxDeletes),
    protect: guards?.protect,
  };
}

function chosenOf({ environments }: Project, name: string): Chosen {
  const places = Object.entries(environments).map(([one, { subscription, resourceGroup }]) => ({
    name: one,
    ...(subscription === undefined ? {} : { subscriptionId: subscription }),
    ...(resourceGroup === undefined ? {} : { resourceGroup }),
  }));
  return {
    here: places.find((one) => one.name === name) ?? { name },
    others: places.filter((one) => one.name !== name),
  };
}
