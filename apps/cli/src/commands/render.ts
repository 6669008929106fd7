import { type CommandDeclaration, flag, textOf, UserError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { artifactsFlag, connectionFlags, layoutFlag, overrideFlags, projectFlags } from '../flags.ts';
import { desiredOf, withArtifacts } from '../repository.ts';

export const render: CommandDeclaration = {
  name: 'render',
  summary: 'Write the artifacts as an environment has them; secrets are masked',
  flags: [
    ...projectFlags,
    flag('--out <dir>', 'folder to write: a new or empty one, or one that render wrote, which is replaced'),
    artifactsFlag,
    ...overrideFlags,
    layoutFlag,
    ...connectionFlags,
  ],
  examples: ['apimkit render --env prod --out ./rendered'],
  async run(context) {
    const { values, given, output, signal } = context;
    const out = given.has('out') ? textOf(values, 'out') : undefined;
    if (out === undefined) throw new UserError('Where to? Missing: --out');
    const repository = withArtifacts(context);
    const { renderEnvironment, writeRendered } = await import('@apimkit/repository/node');
    await desiredOf(context);
    const rendered = await renderEnvironment(repository, textOf(values, 'layout') === 'cli' ? 'cli' : 'toolkit');
    const others = ['.', repository.artifactsFolder, repository.projectFile?.path].filter((one) => one !== undefined);
    await context.whole(() => writeRendered(out, rendered, { others, signal }));
    const { resources, masked } = rendered;
    output.print(`Wrote ${resources} resources into ${out}; ${masked} values are masked.`);
    output.data({ out, resources, masked });
    return exitCodes.fine;
  },
};
