import { type CommandDeclaration, flag, textOf } from '../command.ts';

export const demo: CommandDeclaration = {
  name: 'demo',
  summary: 'Watch a repository being published, changed, planned, published and extracted again, all on this machine',
  flags: [flag('--keep <dir>', 'leave the working copy in a folder')],
  examples: ['apimkit demo'],
  async run(context) {
    const { tellDemo } = await import('../demo/story.ts');
    return tellDemo(context.output, textOf(context.values, 'keep'));
  },
};
