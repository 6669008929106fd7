import type { Diagnostic } from './diagnostic.ts';
import { oneLine } from './formats/escape.ts';

/**
 * Formats one diagnostic as a terminal line that editors can link, with its help indented below. The text is escaped for
 * terminals and for build systems that read the log.
 *
 * @example
 * formatDiagnostic(finding); // 'tags/red/tagInformation.json:3:1 error files/json-syntax: …'
 */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { file, range, resource, severity, code, message, help } = diagnostic;
  const where = [file, range?.start.line, range?.start.column].filter((part) => part !== undefined).join(':');
  const subject = where || resource;
  const advice = help ? `\n  ${oneLine(help)}` : '';
  return `${oneLine(`${subject ? `${subject} ` : ''}${severity} ${code}: ${message}`)}${advice}`;
}

/** Returns true if at least one diagnostic is an error. */
export function hasErrors(diagnostics: Iterable<Diagnostic>): boolean {
  for (const { severity } of diagnostics) if (severity === 'error') return true;
  return false;
}
