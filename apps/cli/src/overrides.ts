import type { Diagnostic } from '@apimkit/diagnostics';
import type { FileTree } from '@apimkit/model';
import type { Effective, Overrides } from '@apimkit/overrides';
import { type Listener, loadTree, report } from './artifacts.ts';
import { type Context, type Flag, listOf, textOf, UserError } from './command.ts';
import { linkReader } from './links.ts';
import { readText } from './read-text.ts';
import { isTrusted, trustFlag } from './trust.ts';
import { isOverTime, withinTime } from './within-time.ts';

/** Flags that say what differs here. */
export const overrideFlags: readonly Flag[] = [
  {
    flags: '--overrides <file>',
    description: "YAML with this environment's values; later files win (or CONFIGURATION_YAML_PATH)",
    repeatable: true,
  },
  {
    flags: '--values <file>',
    description: 'YAML or JSON with values for tokens, before the environment; they are never shown',
    repeatable: true,
  },
  { flags: '--variables <file>', description: 'the same for values that are no secrets', repeatable: true },
  {
    flags: '--revisions <rule>',
    description: 'whether an override of an API reaches its revisions',
    choices: ['inherit', 'exact'],
  },
  { flags: '--strict', description: 'take warnings about overrides for errors' },
  trustFlag,
];

/** Override files, read; and the flags with what the files say of the service. */
export interface LoadedOverrides {
  readonly context: Context;
  readonly files: readonly Overrides[];
}

/**
 * Reads the override files of a run.
 *
 * @param listener takes what is wrong with them: the command goes on then
 * @throws {UserError} when one cannot be read or is wrong: nothing may be sent then
 */
export async function loadOverrides(context: Context, listener?: Listener): Promise<LoadedOverrides> {
  const { values, env, output } = context;
  const variable = env.CONFIGURATION_YAML_PATH;
  const named = listOf(values, 'overrides');
  const paths = named.length > 0 ? named : variable ? [variable] : [];
  if (paths.length === 0) return { context, files: [] };
  const [{ readLinks, readOverrides, valuesFrom }, { redactor }] = await Promise.all([
    import('@apimkit/overrides'),
    import('@apimkit/diagnostics'),
  ]);
  const lookup = valuesFrom({
    values: await givenValues(context, 'values', listener),
    variables: await givenValues(context, 'variables', listener),
    env,
  });
  const diagnostics: Diagnostic[] = [];
  const files: Overrides[] = [];
  for (const path of paths) {
    const read = readOverrides(await textOfFile(path, 'override'), path, lookup);
    output.hide(read.overrides.secrets, redactor);
    const linked = await readLinks(read.overrides, linkReader(isTrusted(context)));
    diagnostics.push(...read.diagnostics, ...linked.diagnostics);
    files.push(linked.overrides);
  }
  await judge(diagnostics, context, listener);
  return { context: withSettings(context, files), files };
}

/** The artifacts as this environment has them. */
export interface Desired extends Effective {
  readonly tree: FileTree;
}

/**
 * Reads the artifacts and puts the overrides over them.
 *
 * @param serviceId ARM id of the service that is published to, when it is known
 * @param listeners take what is wrong with the artifacts, and with the overrides: the command goes on then
 * @throws {UserError} when a file is wrong: nothing may be sent then
 */
export async function loadDesired(
  { context, files }: LoadedOverrides,
  serviceId?: string,
  listeners: { readonly artifacts?: Listener; readonly overrides?: Listener } = {},
): Promise<Desired> {
  const { artifacts, tree } = await loadTree(context, listeners.artifacts);
  const { applyOverrides } = await import('@apimkit/overrides');
  const revisions = textOf(context.values, 'revisions');
  const effective = applyOverrides(artifacts, files, {
    ...(serviceId === undefined ? {} : { target: serviceId }),
    ...(revisions === 'inherit' || revisions === 'exact' ? { revisions } : {}),
    ...(context.chosen ? { elsewhere: context.chosen } : {}),
    tree,
    within: patternsWithin,
  });
  await judge(effective.diagnostics, context, listeners.overrides);
  return { ...effective, tree };
}

function patternsWithin<Result>(work: () => Result): Result {
  try {
    return withinTime(work);
  } catch (error) {
    if (!isOverTime(error)) throw error;
    throw new UserError(
      `A pattern below names of the override files cannot be used: ${error.message}; write it without repeats in repeats`,
    );
  }
}

async function judge(found: readonly Diagnostic[], context: Context, listener?: Listener): Promise<void> {
  const strict = context.values.strict === true;
  const diagnostics = found.map((one) =>
    strict && one.severity === 'warning' ? { ...one, severity: 'error' as const } : one,
  );
  if (listener) return void listener(diagnostics);
  await report(diagnostics, context);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (errors > 0)
    throw new UserError(
      `Nothing was sent: solve ${errors === 1 ? 'the problem' : `the ${errors} problems`} of the overrides above first`,
    );
}

async function givenValues(context: Context, flag: 'values' | 'variables', listener?: Listener) {
  const { readValues } = await import('@apimkit/overrides');
  let all = {};
  for (const path of listOf(context.values, flag)) {
    const { values, diagnostics } = readValues(await textOfFile(path, flag), path);
    await judge(diagnostics, context, listener);
    all = { ...all, ...values };
  }
  return all;
}

const textOfFile = (path: string, what: string) =>
  readText(path).catch(() => {
    throw new UserError(`The ${what} file ${path} cannot be read`);
  });

/** What the files say of the service counts where nothing else does. */
function withSettings(context: Context, files: readonly Overrides[]): Context {
  const said = Object.assign({}, ...files.map(({ settings }) => settings)) as Readonly<Record<string, string>>;
  const missing = Object.entries(said).filter(
    ([name]) => textOf(context.values, name) === undefined || isDefault(context, name),
  );
  return { ...context, values: { ...context.values, ...Object.fromEntries(missing) } };
}

/** The cloud has a default, which says less than a file. */
const isDefault = ({ values, given }: Context, name: string) =>
  name === 'cloud' && !given.has(name) && values[name] === 'public';
