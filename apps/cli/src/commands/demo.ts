import { type CommandDeclaration, textOf } from '../command.ts';

export const demo: CommandDeclaration = {
  name: 'demo',
  summary: 'Watch a repository being published, changed, planned, published and extracted again, all on this machine',
  flags: [{ flags: '--keep <dir>', description: 'leave the working copy in a folder' }],
  examples: ['apimkit demo'],
  async run(context) {
    const { tellDemo } = await import('../demo/story.ts');
    return tellDemo(context.output, textOf(context.values, 'keep'));
  },
};
