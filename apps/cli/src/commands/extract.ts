import type { Extracted } from '@apimkit/sync';
import { type CommandDeclaration, type Context, flag, listOf, textOf, UserError } from '../command.ts';
import { confirmDeletes } from '../confirm.ts';
import { connect } from '../connection.ts';
import { exitCodes } from '../exit-codes.ts';
import { connectionFlags, layoutFlag, projectFlags, selectFlags } from '../flags.ts';
import { phaseOf } from '../plan-output.ts';
import { checkOptions, filterOf, selectionOf } from '../planning.ts';
import { report } from '../repository.ts';

export const extract: CommandDeclaration = {
  name: 'extract',
  summary: 'Write a service to files; files with the same meaning are not changed',
  flags: [
    ...projectFlags,
    flag('--out <dir>', 'output folder', { env: 'API_MANAGEMENT_SERVICE_OUTPUT_FOLDER_PATH' }),
    layoutFlag,
    flag('--filter <file>', 'YAML file that selects what to extract', { env: 'CONFIGURATION_YAML_PATH' }),
    ...selectFlags,
    flag('--include <kind>', 'include a kind that is left out by default, such as certificate', {
      repeatable: true,
    }),
    flag('--specification-format <format>', 'format of OpenAPI specifications', { choices: ['yaml', 'json'] }),
    flag('--yes', 'delete files without confirmation, even if many resources are missing on the service'),
    ...connectionFlags,
  ],
  waits: true,
  examples: [
    'apimkit extract --out ./artifacts --service-name shop-dev',
    'apimkit extract --env dev',
    "apimkit extract --env dev --select 'api:orders*'",
    'apimkit extract --out ./artifacts --filter extract.yaml --include certificate',
  ],
  async run(context) {
    const { values, env, output, signal } = context;
    const out = textOf(values, 'out');
    if (out === undefined)
      throw new UserError('Missing output folder: pass --out (or API_MANAGEMENT_SERVICE_OUTPUT_FOLDER_PATH)');
    const include = listOf(values, 'include');
    const selected = selectionOf(values);
    await checkOptions({ include, ...selected });
    const filter = await filterOf(context, 'filter');
    const client = await connect(context);
    const [{ extractTo, specificationFormatOf }, { count }] = await Promise.all([
      import('@apimkit/sync/node'),
      import('@apimkit/diagnostics'),
    ]);
    // The toolkit's variable, with its own names for the formats.
    const format = textOf(values, 'specificationFormat') ?? env.API_SPECIFICATION_FORMAT ?? 'yaml';
    const layout = textOf(values, 'layout');
    const { artifacts, notes, removed } = await extractTo(client, out, {
      ...(layout === undefined ? {} : { layout: layout === 'cli' ? 'cli' : 'toolkit' }),
      include,
      specificationFormat: specificationFormatOf(format),
      signal,
      approve: (extracted) => confirmRemovals(extracted, out, context),
      onProgress: (done) => output.progress({ phase: phaseOf('extracting', context), done, unit: 'resources read' }),
      ...(filter ? { filter } : {}),
      ...selected,
    });
    await report(notes, context);
    const requests = Object.values(client.requests).reduce((sum, one) => sum + one, 0);
    output.print(`Extracted ${count(artifacts.size, 'resource')} to ${out} with ${count(requests, 'request')}.`);
    for (const { file, id } of removed) output.print(`  deleted ${file}: the service has no ${id}`);
    output.data({ out, resources: artifacts.size, requests, removed, notes });
    return notes.some(({ severity }) => severity === 'error') ? exitCodes.findings : exitCodes.fine;
  },
};

/** Asks for confirmation if many resources are missing, because it may be the wrong service. */
async function confirmRemovals({ removed, large, artifacts }: Extracted, out: string, context: Context): Promise<void> {
  if (!large) return;
  const { count } = await import('@apimkit/diagnostics');
  const because = `The service has ${count(artifacts.size, 'resource')} and lacks those of ${count(removed.length, 'file')} of ${out}`;
  const files = removed.map(({ file }) => file);
  await confirmDeletes(because, files, 'Nothing was written', context);
}
