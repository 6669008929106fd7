import { type CommandDeclaration, flag, textOf, UserError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { artifactsFlag, connectionFlags, layoutFlag, overrideFlags, projectFlags } from '../flags.ts';
import { desiredOf, withArtifacts } from '../repository.ts';

export const render: CommandDeclaration = {
  name: 'render',
  summary: 'Write the artifacts with the values of an environment; secrets are masked',
  flags: [
    ...projectFlags,
    flag('--out <dir>', 'output folder: new, empty, or written by render before; its content is replaced'),
    artifactsFlag,
    ...overrideFlags,
    layoutFlag,
    ...connectionFlags,
  ],
  examples: ['apimkit render --env prod --out ./rendered'],
  async run(context) {
    const { values, given, output, signal } = context;
    const out = given.has('out') ? textOf(values, 'out') : undefined;
    if (out === undefined) throw new UserError('Missing output folder: pass --out');
    const repository = withArtifacts(context);
    const { renderEnvironment, writeRendered } = await import('@apimkit/repository/node');
    await desiredOf(context);
    const rendered = await renderEnvironment(repository, textOf(values, 'layout') === 'cli' ? 'cli' : 'toolkit');
    const others = ['.', repository.artifactsFolder, repository.projectFile?.path].filter((one) => one !== undefined);
    await context.whole(() => writeRendered(out, rendered, { others, signal }));
    const { resources, masked } = rendered;
    const { count } = await import('@apimkit/diagnostics');
    output.print(`Wrote ${count(resources, 'resource')} to ${out}; masked ${count(masked, 'value')}.`);
    output.data({ out, resources, masked });
    return exitCodes.fine;
  },
};
