import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { quoted } from './again.ts';
import { type Context, UserError } from './command.ts';
import { gatewayParts } from './gateway-parts.ts';
import { withArtifacts } from './repository.ts';

/** Writes a first test of an operation beside its API: `apimkit new policytest orders/get-order`. */
export async function newPolicyTest(operation: string, context: Context): Promise<void> {
  const { values, output } = context;
  if (operation === '') throw new UserError('Which operation? Write apimkit new policytest orders/get-order');
  const { firstTest } = await import('@apimkit/policy-test');
  const { artifacts } = await withArtifacts(context).artifacts();
  const { path, text, todo } = await firstTest({ ...(await gatewayParts()), artifacts, operation });
  if (values.dryRun !== true) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EEXIST' ? new UserError(`${path} exists: remove it, or add a test to it`) : error;
    });
  }
  output.print(`created  ${path}`);
  for (const one of todo) output.print(`todo     ${one}`);
  if (values.dryRun === true) output.print(`\nNothing was written (--dry-run).`);
  else output.print(`Run it with apimkit policy test ${quoted(path)}`);
  output.data({ resources: [], files: [{ path, state: 'created', text }], todo, written: values.dryRun !== true });
}
