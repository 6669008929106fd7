import { resolve } from 'node:path';
import { artifactsFlag } from '../artifacts.ts';
import { type CommandDeclaration, textOf } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { projectFlags } from '../project.ts';

export const lsp: CommandDeclaration = {
  name: 'lsp',
  summary: 'Answer an editor about policies: a language server over standard input and output',
  flags: [...projectFlags, artifactsFlag, { flags: '--stdio', description: 'the only way there is; editors pass it' }],
  examples: ['apimkit lsp --stdio', 'apimkit lsp --artifacts ./artifacts'],
  async run({ values, signal }) {
    const [{ createConnection, StreamMessageReader, StreamMessageWriter }, { loadCSharp }, { startServer }] =
      await Promise.all([
        import('vscode-languageserver/node.js'),
        import('@apimkit/policy/node'),
        import('../lsp/server.ts'),
      ]);
    const connection = createConnection(
      new StreamMessageReader(process.stdin),
      new StreamMessageWriter(process.stdout),
    );
    const artifacts = textOf(values, 'artifacts');
    startServer(connection, await loadCSharp(), artifacts === undefined ? undefined : resolve(artifacts));
    await new Promise<void>((done) => {
      connection.onExit(() => done());
      process.stdin.once('end', () => done());
      signal.addEventListener('abort', () => done(), { once: true });
    });
    return exitCodes.fine;
  },
};
