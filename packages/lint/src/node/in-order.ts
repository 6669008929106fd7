import type { Diagnostic } from '@apimkit/diagnostics';

/** Findings by file, position and code. */
export const inOrder = (found: readonly Diagnostic[]): readonly Diagnostic[] =>
  [...found].sort(
    (a, b) =>
      compare(a.file ?? '', b.file ?? '') ||
      (a.range?.start.line ?? 0) - (b.range?.start.line ?? 0) ||
      (a.range?.start.column ?? 0) - (b.range?.start.column ?? 0) ||
      compare(a.code, b.code),
  );

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Findings of a severity, and of those above it. */
export function atLeast(found: readonly Diagnostic[], severity: Diagnostic['severity']): readonly Diagnostic[] {
  const order = ['error', 'warning', 'info'];
  return found.filter((one) => order.indexOf(one.severity) <= order.indexOf(severity));
}
