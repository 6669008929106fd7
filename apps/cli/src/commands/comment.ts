import { type CommandDeclaration, flag, textOf, UserError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';

export const comment: CommandDeclaration = {
  name: 'comment',
  summary: 'Write Markdown files as one comment of the pull request of this pipeline, or update it',
  argument: { name: '<files...>', description: 'Markdown files, in the order of the comment' },
  flags: [
    flag('--key <name>', 'a pull request has one comment of each key', { default: 'default' }),
    flag('--pull-request <number>', 'number of the pull request (default: that of the pipeline)'),
  ],
  examples: ['apimkit comment plan.md', 'apimkit comment report/*.md --key plan'],
  async run({ values, env, output, arguments: files = [] }) {
    const key = textOf(values, 'key') ?? 'default';
    if (!/^[\w-]+$/.test(key)) throw new UserError(`--key ${key}: use letters, digits, dashes and underscores`);
    const [{ fitSections, forgeFrom, marker }, { readText }] = await Promise.all([
      import('@apimkit/forge'),
      import('@apimkit/openapi/node'),
    ]);
    const sections = await Promise.all(files.map(readText));
    const forge = forgeFrom(env, { pullRequest: textOf(values, 'pullRequest') });
    const { url, isNew } = await forge.comment(key, fitSections(sections, forge.commentLimit - marker(key).length - 1));
    output.print(`${isNew ? 'Wrote' : 'Updated'} the comment: ${url}`);
    output.data({ url, isNew });
    return exitCodes.fine;
  },
};
