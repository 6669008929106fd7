import type { ArmClient } from '@apimkit/arm';
import type { Artifacts } from '@apimkit/model';
import type { Guards } from '@apimkit/sync';
import { artifactsFlag, report } from '../artifacts.ts';
import { type Context, type Flag, listOf, textOf, UserError } from '../command.ts';
import { connectionFlags } from '../connection.ts';
import { overrideFlags } from '../overrides.ts';
import { projectFlags } from '../project.ts';
import { loadFilter } from './filter.ts';

/** Flags of the commands that compare files with a service. */
export const planFlags: readonly Flag[] = [
  ...projectFlags,
  artifactsFlag,
  ...overrideFlags,
  { flags: '--prune', description: 'delete what the service has and the files do not' },
  { flags: '--check-key-vault', description: 'check that vault secrets exist and that the service may read them' },
  { flags: '--selection <file>', description: 'filter file: publish, and delete, only what it lets through' },
  { flags: '--max-deletes <count>', description: 'refuse a plan that deletes more' },
  { flags: '--protect <kind>', description: 'refuse a plan that deletes one of this kind', repeatable: true },
  {
    flags: '--include <kind>',
    description: 'also handle a kind that is left out by default, such as certificate',
    repeatable: true,
  },
  {
    flags: '--write-secrets <when>',
    description: 'what to do with secrets that cannot be compared',
    choices: ['always', 'never'],
    default: 'always',
  },
  ...connectionFlags,
];

/**
 * The same flags as options of `@apimkit/sync`.
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
 * With `--check-key-vault`: what the vaults say, reported.
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
  if (hasErrors(found)) throw new UserError('Nothing was sent: solve the problems with key vaults above first');
}
