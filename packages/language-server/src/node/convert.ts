import type { Diagnostic as Finding, TextEdit as FindingEdit } from '@apimkit/diagnostics';
import {
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  DiagnosticSeverity,
  type Range,
  TextEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Completion } from '../complete.ts';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

/** A range of offsets in the protocol's terms. */
export const rangeOf = (document: TextDocument, start: number, end: number): Range => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});

/** The range of a finding; lines and columns of the protocol start at 0. */
export function toRange({ range }: Pick<Finding, 'range'>): Range {
  const at = (position: { readonly line: number; readonly column: number } | undefined) => ({
    line: (position?.line ?? 1) - 1,
    character: (position?.column ?? 1) - 1,
  });
  return { start: at(range?.start), end: at(range?.end) };
}

/** A finding as a diagnostic of the protocol. */
export const toDiagnostic = (finding: Finding): Diagnostic => ({
  range: toRange(finding),
  severity: severities[finding.severity],
  code: finding.code,
  source: 'apimkit',
  message: finding.help === undefined ? finding.message : `${finding.message}. ${finding.help}`,
});

/** An edit of a fix as an edit of the protocol. */
export const toEdit = (edit: FindingEdit): TextEdit => TextEdit.replace(toRange(edit), edit.text);

const completionKinds = {
  element: CompletionItemKind.Class,
  attribute: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  member: CompletionItemKind.Field,
  resource: CompletionItemKind.Reference,
} as const;

/** A completion as an item of the protocol. */
export const toCompletionItem = ({ kind, ...rest }: Completion): CompletionItem => ({
  ...rest,
  kind: completionKinds[kind],
});
