import { mkdir } from 'node:fs/promises';
import { artifactsFlag } from '../artifacts.ts';
import { type CommandDeclaration, textOf, UserError } from '../command.ts';
import { connectionFlags, serviceIdOf } from '../connection.ts';
import { exitCodes } from '../exit-codes.ts';
import { loadDesired, loadOverrides, overrideFlags } from '../overrides.ts';
import { projectFlags } from '../project.ts';

export const render: CommandDeclaration = {
  name: 'render',
  summary: 'Write the artifacts as an environment has them; secrets are masked',
  flags: [
    ...projectFlags,
    {
      flags: '--out <dir>',
      description: 'folder to write: a new or empty one, or one that render wrote, which is replaced',
    },
    artifactsFlag,
    ...overrideFlags,
    {
      flags: '--layout <layout>',
      description: 'how the folders are named',
      choices: ['toolkit', 'cli'],
      default: 'toolkit',
    },
    ...connectionFlags,
  ],
  examples: ['apimkit render --env prod --out ./rendered'],
  async run(context) {
    const { values, given, output, signal } = context;
    const out = given.has('out') ? textOf(values, 'out') : undefined;
    if (out === undefined) throw new UserError('Where to? Missing: --out');
    const { checkRenderedFolder, renderedList, renderedListOf } = await import('../rendered-folder.ts');
    const others = ['.', textOf(values, 'artifacts'), context.lint?.file].filter((one) => one !== undefined);
    await checkRenderedFolder(out, others);
    const loaded = await loadOverrides(context);
    const desired = await loadDesired(loaded, serviceIdOf(loaded.context));
    const [{ masked }, { writeArtifacts }, { replaceTree, readTree }] = await Promise.all([
      import('@apimkit/overrides'),
      import('@apimkit/model'),
      import('@apimkit/model/node'),
    ]);
    const { artifacts, count } = masked(desired);
    const rendered = writeArtifacts(artifacts, textOf(values, 'layout') === 'cli' ? 'cli' : 'toolkit');
    const tree = new Map([...rendered, [renderedList, renderedListOf(rendered.keys())]]);
    await mkdir(out, { recursive: true });
    const { tree: before } = await readTree(out);
    await context.whole(() => replaceTree(out, tree, before, { signal }));
    output.print(`Wrote ${artifacts.size} resources into ${out}; ${count} values are masked.`);
    output.data({ out, resources: artifacts.size, masked: count });
    return exitCodes.fine;
  },
};
