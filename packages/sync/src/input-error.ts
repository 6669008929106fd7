import type { Diagnostic } from '@apimkit/diagnostics';

/** A value or a file that the user gave cannot be used. The message explains what to do next; tools show it without a stack. */
export class InputError extends Error {
  override readonly name = 'InputError';
  /** What is wrong with the file. */
  readonly diagnostics: readonly Diagnostic[];

  constructor(message: string, diagnostics: readonly Diagnostic[] = []) {
    super(message);
    this.diagnostics = diagnostics;
  }
}
