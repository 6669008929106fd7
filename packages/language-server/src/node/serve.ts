import type { Readable, Writable } from 'node:stream';
import { LintError, openPolicyLinter } from '@apimkit/lint';
import type { PolicyLinter } from '@apimkit/policy-lint';
import type { Repository } from '@apimkit/repository/node';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node.js';
import { startServer } from './server.ts';

/** The streams of an editor. */
export interface ServeOptions {
  readonly input: Readable;
  readonly output: Writable;
  /** Ends the server. */
  readonly signal?: AbortSignal;
}

/**
 * Serves an editor until it sends exit, closes the input, or the signal is aborted.
 *
 * @param repository whose artifacts and rules are used; without an artifacts folder a policy is linted by itself
 * @example
 * await serveLanguageServer(await openRepository('.'), { input: process.stdin, output: process.stdout });
 */
export async function serveLanguageServer(
  repository: Repository,
  { input, output, signal }: ServeOptions,
): Promise<void> {
  const connection = createConnection(new StreamMessageReader(input), new StreamMessageWriter(output));
  let warning: string | undefined;
  // Without its rules, a half-typed project file or code that is not trusted must not take away everything else.
  const linter = await openPolicyLinter(repository).catch((error: unknown): PolicyLinter => {
    if (!(error instanceof LintError)) throw error;
    warning = `No rules are on: ${error.message}`;
    return { lint: () => [] };
  });
  startServer(connection, linter, repository, { warning });
  await new Promise<void>((done) => {
    connection.onExit(() => done());
    input.once('end', () => done());
    signal?.addEventListener('abort', () => done(), { once: true });
  });
}
