import type { Scaffolded } from '@apimkit/setup';
import { type CommandDeclaration, type Context, flag, listOf, textOf, UserError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { artifactsFlag, layoutFlag, projectFlags } from '../flags.ts';
import { newPolicyTest } from '../new-policytest.ts';
import { withArtifacts } from '../repository.ts';

export const create: CommandDeclaration = {
  name: 'new',
  summary:
    'Create the files of a new resource, with sample values that the service accepts; changes no existing resource',
  argument: {
    name: '<resource...>',
    description:
      'kind and name, such as api orders, fragment cors, policy orders/get-order, or policytest orders/get-order',
  },
  flags: [
    ...projectFlags,
    artifactsFlag,
    flag('--from <file>', 'specification of a new API: OpenAPI, Swagger, WSDL, WADL or GraphQL'),
    flag('--path <path>', 'path of a new API on the gateway (default: that of its server, else its title)'),
    flag('--product <name>', 'existing product that offers a new API'),
    flag('--scope <scope>', 'scope of a new policy (default: the one that the name fits)', {
      choices: ['global', 'product', 'api', 'operation', 'graphql-resolver'],
    }),
    flag('--set <property=value>', 'value of a property, such as url=https://orders.example.com', { repeatable: true }),
    layoutFlag,
    flag('--dry-run', 'show what would be written'),
  ],
  examples: [
    'apimkit new api orders --from openapi.yaml --product starter',
    'apimkit new product starter',
    'apimkit new policy orders/get-order',
    'apimkit new policy --scope global',
    'apimkit new policytest orders/get-order',
    'apimkit new backend orders --set url=https://orders.example.com',
    'apimkit new fragment cors --dry-run --format json',
  ],
  async run(context) {
    const { values, signal } = context;
    const [kind, name = '', ...more] = context.arguments ?? [];
    if (kind === undefined || more.length > 0) throw new UserError('new creates one resource: pass a kind and a name');
    if (kind === 'policytest') {
      await newPolicyTest(name, context);
      return exitCodes.fine;
    }
    const folder = withArtifacts(context).artifactsFolder ?? '';
    const [{ readTree, replaceTree }, { scaffold }, { displayPath, readSpecificationFile }] = await Promise.all([
      import('@apimkit/model/node'),
      import('@apimkit/setup'),
      import('@apimkit/repository/node'),
    ]);
    const tree = await treeOf(folder, readTree);
    const from = textOf(values, 'from');
    const layout = textOf(values, 'layout');
    const made = scaffold(tree, {
      kind,
      name,
      folder: displayPath(folder),
      scope: textOf(values, 'scope'),
      from: from === undefined ? undefined : await readSpecificationFile(from),
      product: textOf(values, 'product'),
      settings: settingsOf(context),
      layout: layout === undefined ? undefined : layout === 'cli' ? 'cli' : 'toolkit',
    });
    if (values.dryRun !== true) await replaceTree(folder, made.tree, tree, { signal });
    print(made, tree, displayPath(folder), context);
    return exitCodes.fine;
  },
};

/** The files of a folder, which may not exist yet. */
async function treeOf(folder: string, readTree: typeof import('@apimkit/model/node').readTree) {
  const { stat } = await import('node:fs/promises');
  const isMissing = await stat(folder).then(
    () => false,
    (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
  );
  if (isMissing) return new Map<string, string>();
  const { tree, diagnostics } = await readTree(folder);
  const wrong = diagnostics.find(({ severity }) => severity === 'error');
  if (wrong) throw new UserError(`${wrong.file}: ${wrong.message}`);
  return tree;
}

function settingsOf({ values }: Context): Readonly<Record<string, string>> {
  const path = textOf(values, 'path');
  const pairs = listOf(values, 'set').map((text) => {
    const [, property, value] = /^([\w.-]+)=(.*)$/s.exec(text) ?? [];
    if (property === undefined || value === undefined)
      throw new UserError(`--set ${text}: expected property=value, such as url=https://orders.example.com`);
    return [property, value] as const;
  });
  return Object.fromEntries([...(path === undefined ? [] : [['path', path] as const]), ...pairs]);
}

function print(
  { ids, files, tree }: Scaffolded,
  before: ReadonlyMap<string, string>,
  folder: string,
  context: Context,
) {
  const { output, values } = context;
  const shown = files.map((file) => ({
    path: folder === '.' ? file : `${folder}/${file}`,
    state: before.has(file) ? ('changed' as const) : ('created' as const),
    text: tree.get(file) ?? '',
  }));
  for (const { path, state } of shown) output.print(`${state}  ${path}`);
  if (values.dryRun === true) output.print('\nNothing was written (--dry-run).');
  const secret = ids[0]?.entry.secrets.find(({ when, made }) => when === undefined && made !== true);
  if (secret)
    output.log(
      'info',
      `Files contain no secrets. Set those of ${ids[0]}, such as ${secret.path}, in the override file of an environment, as tokens`,
    );
  output.data({ resources: ids, files: shown, written: values.dryRun !== true });
}
