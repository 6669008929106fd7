import type { ArmClient } from '@apimkit/arm';
import type { Artifacts } from '@apimkit/model';
import type { Planned } from '@apimkit/sync';
import { type Context, listOf, textOf, UserError, type Values } from './command.ts';
import { connect } from './connection.ts';
import { loadFilter } from './filter.ts';
import { desiredOf, report, withArtifacts } from './repository.ts';

/** A plan, and what applying it needs. */
export interface PlannedRun extends Planned {
  readonly client: ArmClient;
  readonly guards: { readonly protect: readonly string[]; readonly maxDeletes?: number };
}

/**
 * Plans a publish as the flags ask for it, and prints the plan.
 *
 * @throws {UserError} for flags that cannot be used, and when a vault secret is missing: nothing was sent then
 * @throws {RepositoryError} when a file has errors
 */
export async function planRun(context: Context): Promise<PlannedRun> {
  const { values, output } = context;
  await checkKinds(values);
  const { settings } = await withArtifacts(context).overrides();
  const client = await connect(context, settings);
  const { artifacts } = await desiredOf(context);
  const selection = await loadFilter(context, 'selection');
  const guards = await guardsOf(values);
  await checkVaults(context, client, artifacts);
  const [{ planPublish, renderPlan }, { secretValues }, { count }] = await Promise.all([
    import('@apimkit/sync'),
    import('@apimkit/sync/internal'),
  ]);
  await output.hide(secretValues(artifacts));
  const planned = await planPublish(client, artifacts, {
    prune: values.prune === true,
    include: listOf(values, 'include'),
    writeSecrets: textOf(values, 'writeSecrets') === 'never' ? 'never' : 'always',
    guards,
    ...(selection ? { selection } : {}),
    onProgress: (read) => output.progress(`read ${count(read, 'resource')}`),
  });
  await report([...planned.notes, ...planned.plan.problems], context);
  output.print(renderPlan(planned.plan, { color: output.color, verbose: output.level === 'debug' }));
  return { ...planned, client, guards };
}

/** @throws {UserError} for a kind of `--include` that does not exist */
export async function checkKinds(values: Values): Promise<void> {
  const asked = listOf(values, 'include');
  if (asked.length === 0) return;
  const { kinds } = await import('@apimkit/model');
  const known = kinds.filter(({ capture }) => capture === 'on-request').map(({ kind }) => kind);
  const unknown = asked.filter((kind) => !kinds.some((entry) => entry.kind === kind));
  if (unknown.length > 0)
    throw new UserError(`--include ${unknown.join(', ')}: unknown kind; on request there are ${known.join(', ')}`);
}

async function guardsOf(values: Values): Promise<PlannedRun['guards']> {
  const most = typeof values.maxDeletes === 'string' ? values.maxDeletes : undefined;
  if (most !== undefined && !/^\d+$/.test(most))
    throw new UserError(`--max-deletes ${JSON.stringify(most)}: expected a whole number, 0 or more`);
  const guards = { protect: listOf(values, 'protect'), ...(most === undefined ? {} : { maxDeletes: Number(most) }) };
  const { guardFaults } = await import('@apimkit/sync/internal');
  const [fault] = guardFaults(guards);
  // A guard that names nothing would guard nothing.
  if (fault) throw new UserError(`--protect: ${fault.message}. ${fault.help ?? ''}`);
  return guards;
}

async function checkVaults(context: Context, client: ArmClient, artifacts: Artifacts): Promise<void> {
  if (context.values.checkKeyVault !== true) return;
  const [{ checkKeyVault }, { hasErrors }] = await Promise.all([
    import('@apimkit/sync'),
    import('@apimkit/diagnostics'),
  ]);
  const found = await checkKeyVault(client, artifacts);
  await report(found, context);
  if (hasErrors(found)) throw new UserError('Nothing was sent: fix the problems with key vaults above first');
}
