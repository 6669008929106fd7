import type { Diagnostic } from '@apimkit/diagnostics';

/** Tests that cannot run: what is wrong with their files. */
export class PolicyTestError extends Error {
  override readonly name = 'PolicyTestError';
  /** The errors, with places. */
  readonly diagnostics: readonly Diagnostic[];

  constructor(message: string, diagnostics: readonly Diagnostic[] = []) {
    super(message);
    this.diagnostics = diagnostics;
  }
}
