import type { Diagnostic } from '@apimkit/diagnostics';
import type { Change } from './change.ts';
import { advice, severities } from './checks/rows.ts';

/**
 * Changes as findings: code `breaking/<check>`; breaking is an error, risky a warning, safe an info.
 *
 * @example
 * changeDiagnostics(compareSpecifications(before, after)).map(formatDiagnostic);
 */
export function changeDiagnostics(changes: readonly Change[]): readonly Diagnostic[] {
  return changes.map(({ check, level, message, file, range, key }) => ({
    code: `breaking/${check}`,
    severity: severities[level],
    message,
    ...(file === undefined ? {} : { file }),
    ...(range === undefined ? {} : { range }),
    key,
    help: `${advice[level]}: apimkit explain-rule breaking/${check}`,
  }));
}
