import { type CommandDeclaration, flag } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { artifactsFlag, projectFlags } from '../flags.ts';
import { repositoryOf } from '../repository.ts';

export const lsp: CommandDeclaration = {
  name: 'lsp',
  summary: 'Start a language server for artifacts on standard input and output',
  flags: [...projectFlags, artifactsFlag, flag('--stdio', 'use standard input and output (the default)')],
  examples: ['apimkit lsp --stdio', 'apimkit lsp --artifacts ./artifacts'],
  async run(context) {
    const { serveLanguageServer } = await import('@apimkit/language-server');
    const { stdin: input, stdout: output } = process;
    await serveLanguageServer(repositoryOf(context), { input, output, signal: context.signal });
    return exitCodes.fine;
  },
};
