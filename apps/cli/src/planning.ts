import type { ArmClient } from '@apimkit/arm';
import type { Artifacts } from '@apimkit/model';
import type { Filter, Guards, Planned, PublishOptions } from '@apimkit/sync';
import { type ChangedArtifacts, changedArtifacts } from './changed.ts';
import { type Context, listOf, textOf, UserError, type Values } from './command.ts';
import { connect } from './connection.ts';
import { checkShown, phaseOf, printPlan } from './plan-output.ts';
import { report, withArtifacts } from './repository.ts';

/** A plan, and what applying it needs. */
export interface PlannedRun extends Planned {
  readonly artifacts: Artifacts;
  readonly client: ArmClient;
  readonly guards: Guards;
}

/**
 * Plans a publish according to the flags, and prints the plan.
 *
 * @throws {UserError} for flags that cannot be used, and when a vault secret is missing: nothing was sent then
 * @throws {RepositoryError} when a file has errors
 */
export async function planRun(context: Context): Promise<PlannedRun> {
  const { values, output } = context;
  const options = publishOptionsOf(values);
  const { guards } = options;
  await checkOptions(options);
  await checkShown(context);
  const { settings } = await withArtifacts(context).overrides();
  const client = await connect(context, settings);
  const read = await changedArtifacts(context);
  const selection = await filterOf(context, 'selection');
  await checkVaults(context, client, read.artifacts);
  const [{ planPublish }, { secretValues }, { hasErrors }] = await Promise.all([
    import('@apimkit/sync'),
    import('@apimkit/sync/internal'),
    import('@apimkit/diagnostics'),
  ]);
  const planOf = async ({ artifacts, changes }: ChangedArtifacts) => {
    await output.hide(secretValues(artifacts));
    const planned = await planPublish(client, artifacts, {
      ...options,
      ...(selection ? { selection } : {}),
      ...(changes ? { changes } : {}),
      onProgress: (done) => output.progress({ phase: phaseOf('planning', context), done, unit: 'resources read' }),
    });
    return { ...planned, artifacts };
  };
  const first = await planOf(read);
  // A part of the files cannot explain what it lacks.
  const isUnclear = read.isPart === true && hasErrors(first.plan.problems);
  const planned = isUnclear ? await planOf(await changedArtifacts(context, true)) : first;
  await report([...planned.notes, ...planned.plan.problems], context);
  await printPlan(planned.plan, context);
  return { ...planned, client, guards };
}

/**
 * Reads the filter file of a flag.
 *
 * @throws {InputError} when the file cannot be read or has errors
 */
export async function filterOf(context: Context, name: 'filter' | 'selection'): Promise<Filter | undefined> {
  const file = textOf(context.values, name);
  if (file === undefined) return undefined;
  const { filter, diagnostics } = await (await import('@apimkit/sync/node')).readFilterFile(file);
  await report(diagnostics, context);
  return filter;
}

/**
 * The options of a publish in the flags and the environment, without its filter file.
 *
 * @throws {UserError} for a limit that is not a number
 */
export function publishOptionsOf(values: Values): PublishOptions & { readonly guards: Guards } {
  const notes = textOf(values, 'notes');
  return {
    prune: isPruning(values),
    include: listOf(values, 'include'),
    writeSecrets: textOf(values, 'writeSecrets') === 'never' ? 'never' : 'always',
    guards: guardsOf(values),
    strategy: textOf(values, 'strategy') === 'revision' ? 'revision' : 'in-place',
    ...(notes === undefined ? {} : { notes }),
    ...selectionOf(values),
  };
}

/** The selectors in the flags. */
export const selectionOf = (values: Values): Required<Pick<PublishOptions, 'select' | 'exclude' | 'dependencies'>> => ({
  select: listOf(values, 'select'),
  exclude: listOf(values, 'exclude'),
  dependencies: values.dependencies !== false,
});

/** @throws {UserError} for an option that names something which does not exist */
export async function checkOptions(
  options: Pick<PublishOptions, 'include' | 'guards' | 'select' | 'exclude'>,
): Promise<void> {
  const { optionFaults } = await import('@apimkit/sync/internal');
  const [fault] = optionFaults(options);
  if (fault !== undefined) throw new UserError(fault);
}

/** More deletes than this are probably a mistake; `--max-deletes` raises it. */
const defaultMaxDeletes = '10';

/** True with `--prune`, with or without kinds. */
const isPruning = ({ prune }: Values) => prune === true || typeof prune === 'string';

/** The guards of the flags. @throws {UserError} for a limit that is not a number */
export function guardsOf({ protect, maxDeletes: most = defaultMaxDeletes, prune, allowEmpty }: Values): Guards {
  if (!/^\d+$/.test(String(most)))
    throw new UserError(`--max-deletes ${JSON.stringify(most)}: expected a whole number, 0 or more`);
  const named = typeof prune === 'string' ? prune.split(',').map((kind) => kind.trim()) : [];
  return {
    protect: listOf({ protect }, 'protect'),
    maxDeletes: Number(most),
    byName: named,
    allowEmpty: allowEmpty === true,
  };
}

/** @throws {UserError} when a vault secret is missing */
export async function checkVaults(context: Context, client: ArmClient, artifacts: Artifacts): Promise<void> {
  if (context.values.checkKeyVault !== true) return;
  const [{ checkKeyVault }, { hasErrors }] = await Promise.all([
    import('@apimkit/sync'),
    import('@apimkit/diagnostics'),
  ]);
  const found = await checkKeyVault(client, artifacts);
  await report(found, context);
  if (hasErrors(found)) throw new UserError('Nothing was sent: fix the problems with key vaults above first');
}
