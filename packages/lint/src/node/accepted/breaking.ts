import type { Change, Level } from '@apimkit/breaking';
import type { Diagnostic } from '@apimkit/diagnostics';
import { type AcceptedBreaksOptions, withoutAcceptedBreaks } from './breaks.ts';

/** Which changes are shown, and which fail. */
export interface BreakingOptions extends Omit<AcceptedBreaksOptions, 'isBad'> {
  /** Lowest level of changes that fail. Default `breaking`. */
  readonly failOn?: Level;
  /** Lowest level that is shown. Default `risky`. */
  readonly level?: Level;
}

/** Findings about changes that are not accepted. */
export interface BreakingResult {
  readonly shown: readonly Diagnostic[];
  readonly failing: readonly Diagnostic[];
}

const levels: readonly Level[] = ['breaking', 'risky', 'safe'];

/**
 * The findings of a comparison, without accepted changes.
 *
 * @param changes such as `callerChanges` of `@apimkit/repository/node` returns them
 * @throws {LintError} when the file of accepted changes cannot be read or has errors
 * @example
 * const { failing } = await breakingFindings(await callerChanges(repository, 'origin/main'));
 */
export async function breakingFindings(
  changes: readonly Change[],
  { failOn = 'breaking', level = 'risky', ...accepting }: BreakingOptions = {},
): Promise<BreakingResult> {
  const { changeDiagnostics } = await import('@apimkit/breaking');
  const found = changeDiagnostics(changes);
  const severitiesFrom = (least: Level) => {
    const wanted = levels.slice(0, levels.indexOf(least) + 1);
    return new Set(
      found.filter((_, index) => wanted.includes(changes[index]?.level ?? 'safe')).map((one) => one.severity),
    );
  };
  const [failing, shown] = [severitiesFrom(failOn), severitiesFrom(level)];
  const left = await withoutAcceptedBreaks(found, { ...accepting, isBad: ({ severity }) => failing.has(severity) });
  return {
    failing: left.filter(({ severity }) => failing.has(severity)),
    shown: left.filter(({ severity }) => shown.has(severity) || failing.has(severity)),
  };
}
