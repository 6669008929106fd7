import type { Diagnostic } from '@apimkit/diagnostics';
import { UserError } from './command.ts';
import { exitCodes } from './exit-codes.ts';

/** Errors of our packages that users can correct. */
const expectedNames = /^(?:Arm|Abort|Forge|Input|Lint|PolicyTest|Repository|Setup|Tree)Error$|^UnreadableFile$/;

/** Returns true for failures that the user can correct: they are shown without a stack. */
export function isExpected(error: Error): boolean {
  // Errors of the operating system and of the network have a code, and a message with the file.
  return error instanceof UserError || expectedNames.test(error.name) || 'code' in error;
}

/** Returns one sentence for an expected error, and a stack for a bug. */
export function failureText(error: unknown, debug: boolean): string {
  if (!(error instanceof Error)) return String(error);
  return isExpected(error) && !debug ? error.message : (error.stack ?? error.message);
}

/** The findings that led to an error. */
export const findingsOf = (error: unknown): readonly Diagnostic[] =>
  error instanceof Error && 'diagnostics' in error && Array.isArray(error.diagnostics) ? error.diagnostics : [];

/** The properties of errors of our packages and of the operating system. */
type Failed = Pick<Error, 'message'> & Readonly<Record<'status' | 'code' | 'requestId' | 'correlationId', unknown>>;

/** A failure as `--format json` prints it, with the findings that were reported before. */
export async function failureReport(error: unknown, findings: readonly Diagnostic[]): Promise<string> {
  const { failureJson } = await import('@apimkit/diagnostics');
  const { message, status, code, requestId, correlationId } = (
    error instanceof Error ? error : { message: String(error) }
  ) as Failed;
  return failureJson({ message, exitCode: exitCodes.notDone, status, code, requestId, correlationId }, findings);
}

/** Returns true if the arguments request JSON on standard output, even if they are invalid. */
export function asksForJson(argv: readonly string[]): boolean {
  return argv.some((one, index) => one === '--format=json' || (one === '--format' && argv[index + 1] === 'json'));
}
