#!/usr/bin/env node
// Editors start this with --stdio in the folder of the workspace.
import { openRepository } from '@apimkit/repository/node';
import { serveLanguageServer } from '../dist/index.js';

const { env, stdin: input, stdout: output } = process;
await serveLanguageServer(await openRepository(process.cwd(), { env }), { input, output });
