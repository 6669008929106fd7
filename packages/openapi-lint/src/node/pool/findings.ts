import type { Diagnostic } from '@apimkit/diagnostics';

/** A document that the rules cannot check: a finding like others, so that the rest of the report is complete. */
export function unchecked(file: string, reason: string): Diagnostic {
  const start = { line: 1, column: 1 };
  return {
    code: 'specification/not-checked',
    severity: 'error',
    message: `The rules cannot check this file: ${reason}`,
    file,
    range: { start, end: start },
    help: 'If a rule of your own threw or takes too long, correct it; if the document nests thousands of levels, flatten it',
  };
}
