// Serves an editor on standard input and output: node language-server.ts repository
import { serveLanguageServer } from '@apimkit/language-server';
import { openRepository } from '@apimkit/repository/node';

const { argv, stdin: input, stdout: output } = process;
await serveLanguageServer(await openRepository(argv[2] ?? '.'), { input, output });
