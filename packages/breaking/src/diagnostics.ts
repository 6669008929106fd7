import type { Diagnostic, Severity } from '@apimkit/diagnostics';
import type { Change, Level } from './change.ts';

const severities: Readonly<Record<Level, Severity>> = { breaking: 'error', risky: 'warning', safe: 'info' };

const advice: Readonly<Record<Level, string>> = {
  breaking: 'Take it back, publish it as a new version, or accept it with a reason',
  risky: 'Ask who relies on it; take it back, or accept it with a reason',
  safe: 'Nothing to do',
};

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
