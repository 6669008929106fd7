import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Context, UserError } from './command.ts';
import { withArtifacts } from './repository.ts';

/** Writes a first test of an operation beside its API: `apimkit new policytest orders/get-order`. */
export async function newPolicyTest(operation: string, context: Context): Promise<void> {
  const { values, output } = context;
  if (operation === '') throw new UserError('Which operation? Write apimkit new policytest orders/get-order');
  const { firstTest } = await import('@apimkit/policy-test');
  const { artifacts } = await withArtifacts(context).artifacts();
  const { path, text } = firstTest(artifacts, operation);
  if (values.dryRun !== true) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EEXIST' ? new UserError(`${path} exists: remove it, or add a test to it`) : error;
    });
  }
  output.print(`created  ${path}`);
  if (values.dryRun === true) output.print(`\nNothing was written (--dry-run).`);
  else output.print('Run it with apimkit policy test');
  output.data({ resources: [], files: [{ path, state: 'created', text }], written: values.dryRun !== true });
}
