import type { Diagnostic } from '@apimkit/diagnostics';

/**
 * The files of a repository, or a request for them, cannot be used. The message explains what to do next; tools show it without a stack.
 *
 * @example
 * await openRepository('.', { environment: 'prod' }).catch((error) => {
 *   if (!(error instanceof RepositoryError)) throw error;
 *   console.error(error.message, error.diagnostics.length);
 * });
 */
export class RepositoryError extends Error {
  override readonly name = 'RepositoryError';
  /** The findings that led to the error, warnings included. */
  readonly diagnostics: readonly Diagnostic[];

  constructor(message: string, diagnostics: readonly Diagnostic[] = []) {
    super(message);
    this.diagnostics = diagnostics;
  }
}
