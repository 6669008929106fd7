import type { Diagnostic, JsonSchema } from '@apimkit/diagnostics';
import { UserError } from './command.ts';
import { exitCodes } from './exit-codes.ts';

/** Errors of our packages that users can do something about. */
const expectedNames = new Set([
  'ArmError',
  'AbortError',
  'LintError',
  'RepositoryError',
  'TreeError',
  'UnreadableFile',
]);

/** True for failures that the user can act on: they are shown without a stack. */
export function isExpected(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // Errors of the operating system and of the network have a code, and a message that says what happened to which file.
  return error instanceof UserError || expectedNames.has(error.name) || 'code' in error;
}

/** One sentence for what is expected; a bug shows where it happened. */
export function failureText(error: unknown, debug: boolean): string {
  if (!(error instanceof Error)) return String(error);
  if (isExpected(error) && !debug) return error.message;
  return error.stack ?? error.message;
}

/**
 * Why a command could not do its work, as `--format json` prints it: the findings that were reported before, and the error.
 *
 * @param masked takes secrets out of a text
 */
export async function failureJson(
  error: unknown,
  findings: readonly Diagnostic[],
  masked: (text: string) => string,
): Promise<string> {
  const { formatFindings } = await import('@apimkit/diagnostics');
  const { message, status, code, requestId } = (
    error instanceof Error ? error : { message: String(error) }
  ) as Readonly<Record<string, unknown>>;
  // JSON leaves out what is undefined.
  const told = { message, exitCode: exitCodes.notDone, status, code, requestId };
  const report = JSON.parse(formatFindings('json', findings)) as object;
  return masked(`${JSON.stringify({ ...report, error: told }, null, 2)}\n`);
}

/** The JSON Schema of what {@link failureJson} makes. */
export async function failureSchema(): Promise<JsonSchema> {
  const { findingsSchema } = await import('@apimkit/diagnostics');
  const { properties, required, ...rest } = findingsSchema() as {
    readonly properties: object;
    readonly required: readonly string[];
  };
  return {
    ...rest,
    title: 'A command of apimkit that could not do its work',
    required: [...required, 'error'],
    properties: {
      ...properties,
      error: {
        description: 'Why the command could not do its work',
        type: 'object',
        additionalProperties: false,
        required: ['message', 'exitCode'],
        properties: {
          message: { description: 'What failed, and what to do next', type: 'string' },
          exitCode: { description: 'Exit code of the program', const: exitCodes.notDone },
          status: { description: 'HTTP status; 0 when no answer came', type: 'integer' },
          code: { description: 'Error code of the service or of the operating system', type: 'string' },
          requestId: { description: 'What the support of the service asks for', type: 'string' },
        },
      },
    },
  };
}

/** True when the arguments ask for JSON on standard output, whether or not they can be understood. */
export function asksForJson(argv: readonly string[]): boolean {
  return argv.some((one, index) => one === '--format=json' || (one === '--format' && argv[index + 1] === 'json'));
}
