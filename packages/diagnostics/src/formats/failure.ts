import type { Diagnostic } from '../diagnostic.ts';
import { json } from './json.ts';
import { findingsSchema } from './schema.ts';
import type { JsonSchema } from './schema-parts.ts';

/** Why a command could not complete. */
export interface Failure {
  /** What failed, and what to do next. */
  readonly message: string;
  /** Exit code of the program. */
  readonly exitCode: number;
  /** HTTP status; 0 without a response. */
  readonly status?: unknown;
  /** Error code of the service or of the operating system. */
  readonly code?: unknown;
  /** Id of the request, for support. */
  readonly requestId?: unknown;
  /** Id of the run, which its requests have in common, for support. */
  readonly correlationId?: unknown;
}

/** Returns a failure as JSON, with the findings that were reported before it; {@link failureSchema} describes it. */
export function failureJson(
  { message, exitCode, status, code, requestId, correlationId }: Failure,
  findings: readonly Diagnostic[],
): string {
  const report = JSON.parse(json(findings, {})) as object;
  // JSON.stringify omits undefined values.
  return `${JSON.stringify({ ...report, error: { message, exitCode, status, code, requestId, correlationId } }, null, 2)}\n`;
}

/**
 * Returns the JSON Schema of {@link failureJson}: that of findings, with an error.
 *
 * @param exitCode the exit code of a program that could not complete
 */
export function failureSchema(exitCode: number): JsonSchema {
  const { properties, required, ...rest } = findingsSchema() as {
    readonly properties: object;
    readonly required: readonly string[];
  };
  return {
    ...rest,
    title: 'Error of an apimkit command',
    required: [...required, 'error'],
    properties: {
      ...properties,
      error: {
        description: 'Why the command could not complete',
        type: 'object',
        additionalProperties: false,
        required: ['message', 'exitCode'],
        properties: {
          message: { description: 'What failed, and what to do next', type: 'string' },
          exitCode: { description: 'Exit code of the program', const: exitCode },
          status: { description: 'HTTP status; 0 without a response', type: 'integer' },
          code: { description: 'Error code of the service or of the operating system', type: 'string' },
          requestId: { description: 'Request id, for support', type: 'string' },
          correlationId: { description: 'Id of the run, for support', type: 'string' },
        },
      },
    },
  };
}
