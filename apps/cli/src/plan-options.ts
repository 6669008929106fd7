import type { ArmClient } from '@apimkit/arm';
import type { Artifacts } from '@apimkit/model';
import type { Guards } from '@apimkit/sync';
import { type Context, listOf, textOf, UserError } from './command.ts';
import { loadFilter } from './filter.ts';
import { report } from './repository.ts';

/**
 * The flags of plan and publish as options of `@apimkit/sync`.
 *
 * @throws {UserError} for a selection that cannot be read, a limit that is not a number, and an unknown kind
 */
export async function publishOptions(context: Context) {
  const { values } = context;
  const selection = await loadFilter(context, 'selection');
  const most = typeof values.maxDeletes === 'string' ? values.maxDeletes : undefined;
  if (most !== undefined && !/^\d+$/.test(most))
    throw new UserError(`--max-deletes ${JSON.stringify(most)}: expected a whole number, 0 or more`);
  const guards = { protect: listOf(values, 'protect'), ...(most === undefined ? {} : { maxDeletes: Number(most) }) };
  await checkGuards(guards);
  return {
    prune: values.prune === true,
    include: listOf(values, 'include'),
    writeSecrets: textOf(values, 'writeSecrets') === 'never' ? ('never' as const) : ('always' as const),
    guards,
    ...(selection ? { selection } : {}),
  };
}

/** A guard that names nothing would guard nothing. */
async function checkGuards(guards: Guards): Promise<void> {
  const { guardFaults } = await import('@apimkit/sync/internal');
  const [fault] = guardFaults(guards);
  if (fault) throw new UserError(`--protect: ${fault.message}. ${fault.help ?? ''}`);
}

/**
 * With `--check-key-vault`: checks the vaults and reports the findings.
 *
 * @throws {UserError} when a secret is missing or may not be read: nothing may be sent then
 */
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
