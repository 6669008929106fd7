import { report } from '../artifacts.ts';
import { type CommandDeclaration, type Context, listOf, textOf, UserError } from '../command.ts';
import { connect, connectionFlags } from '../connection.ts';
import { exitCodes } from '../exit-codes.ts';
import { projectFlags } from '../project.ts';
import { loadFilter } from './filter.ts';
import { checkKinds } from './kinds.ts';

export const extract: CommandDeclaration = {
  name: 'extract',
  summary: 'Write a service into files; files that mean the same keep their bytes',
  flags: [
    ...projectFlags,
    { flags: '--out <dir>', description: 'folder to write', env: 'API_MANAGEMENT_SERVICE_OUTPUT_FOLDER_PATH' },
    {
      flags: '--layout <layout>',
      description: 'how the folders are named',
      choices: ['toolkit', 'cli'],
      default: 'toolkit',
    },
    { flags: '--filter <file>', description: 'YAML file that says what to extract', env: 'CONFIGURATION_YAML_PATH' },
    {
      flags: '--include <kind>',
      description: 'also extract a kind that is left out by default, such as certificate',
      repeatable: true,
    },
    {
      flags: '--specification-format <format>',
      description: 'notation of OpenAPI specifications',
      choices: ['yaml', 'json'],
    },
    ...connectionFlags,
  ],
  examples: [
    'apimkit extract --out ./artifacts --service-name shop-dev',
    'apimkit extract --env dev',
    'apimkit extract --out ./artifacts --filter extract.yaml --include certificate',
  ],
  async run(context) {
    const { values, output, signal } = context;
    const out = textOf(values, 'out');
    if (out === undefined)
      throw new UserError('Where to? Missing: --out (or API_MANAGEMENT_SERVICE_OUTPUT_FOLDER_PATH)');
    await checkKinds(values);
    const filter = await loadFilter(context, 'filter');
    const client = await connect(context);
    const { extractTo } = await import('@apimkit/sync/node');
    const { artifacts, notes } = await extractTo(client, out, {
      layout: textOf(values, 'layout') === 'cli' ? 'cli' : 'toolkit',
      include: listOf(values, 'include'),
      specificationFormat: formatOf(context),
      signal,
      onProgress: (count) => output.progress(`read ${count} resources`),
      ...(filter ? { filter } : {}),
    });
    await report(notes, context);
    const requests = Object.values(client.requests).reduce((sum, count) => sum + count, 0);
    output.print(`Extracted ${artifacts.size} resources into ${out} with ${requests} requests.`);
    output.data({ out, resources: artifacts.size, requests, notes });
    return exitCodes.fine;
  },
};

/** The flag, or the toolkit's variable with its own names for the formats. */
function formatOf({ values, env }: Context): 'openapi' | 'openapi+json' {
  const asked = textOf(values, 'specificationFormat') ?? env.API_SPECIFICATION_FORMAT ?? 'yaml';
  if (/^(json|openapiv3json)$/i.test(asked)) return 'openapi+json';
  if (/^(yaml|openapiv3yaml)$/i.test(asked)) return 'openapi';
  throw new UserError(
    `API_SPECIFICATION_FORMAT ${asked}: use YAML or JSON (OpenAPI 3); the other formats of old toolkits lose what OpenAPI 3 can say`,
  );
}
