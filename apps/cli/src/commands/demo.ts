import { type CommandDeclaration, flag, textOf } from '../command.ts';

export const demo: CommandDeclaration = {
  name: 'demo',
  summary: 'Publish, change, plan and extract a sample repository on this machine',
  flags: [flag('--keep <dir>', 'keep the working copy in a folder')],
  examples: ['apimkit demo'],
  async run(context) {
    const { runDemo } = await import('../demo/story.ts');
    return runDemo(context.output, textOf(context.values, 'keep'));
  },
};
