import type { Diagnostic } from '@apimkit/diagnostics';
import { UserError } from './command.ts';
import { exitCodes } from './exit-codes.ts';

/** Errors of our packages that users can do something about. */
const expectedNames = /^(?:Arm|Abort|Input|Lint|Repository|Tree)Error$|^UnreadableFile$/;

/** True for failures that the user can act on: they are shown without a stack. */
function isExpected(error: Error): boolean {
  // Errors of the operating system and of the network have a code, and a message with the file.
  return error instanceof UserError || expectedNames.test(error.name) || 'code' in error;
}

/** One sentence for what is expected; a bug shows where it happened. */
export function failureText(error: unknown, debug: boolean): string {
  if (!(error instanceof Error)) return String(error);
  return isExpected(error) && !debug ? error.message : (error.stack ?? error.message);
}

/** The findings that led to an error. */
export const findingsOf = (error: unknown): readonly Diagnostic[] =>
  error instanceof Error && 'diagnostics' in error && Array.isArray(error.diagnostics) ? error.diagnostics : [];

/** What errors of our packages and of the operating system have. */
type Failed = Pick<Error, 'message'> & Readonly<Record<'status' | 'code' | 'requestId', unknown>>;

/** A failure as `--format json` prints it, with the findings that were reported before. */
export async function failureReport(error: unknown, findings: readonly Diagnostic[]): Promise<string> {
  const { failureJson } = await import('@apimkit/diagnostics');
  const { message, status, code, requestId } = (error instanceof Error ? error : { message: String(error) }) as Failed;
  return failureJson({ message, exitCode: exitCodes.notDone, status, code, requestId }, findings);
}

/** True when the arguments ask for JSON on standard output, whether or not they are valid. */
export function asksForJson(argv: readonly string[]): boolean {
  return argv.some((one, index) => one === '--format=json' || (one === '--format' && argv[index + 1] === 'json'));
}
