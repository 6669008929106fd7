import type { TextEdit as FindingEdit } from '@apimkit/diagnostics';
import { type CSharpParser, formatPolicy, policyReferences, renderEffective } from '@apimkit/policy';
import { activeRules, createLinter, type LintFinding, type PolicySurroundings } from '@apimkit/policy-lint';
import {
  type CodeAction,
  CodeActionKind,
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  type Location,
  type Range,
  TextDocumentSyncKind,
  TextDocuments,
  TextEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { inheritedBy } from '../policies/effective.ts';
import { completionsAt } from './complete.ts';
import { hoverAt } from './hover.ts';
import { RepositoryState } from './repository-state.ts';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

/**
 * Answers an editor about policies.
 *
 * @param folder the artifacts folder, when there is one
 */
export function startServer(connection: Connection, parse: CSharpParser, folder?: string): void {
  const state = new RepositoryState(folder);
  const documents = new TextDocuments(TextDocument);
  const linter = createLinter({ rules: activeRules(), parse });
  const findings = new Map<string, readonly LintFinding[]>();

  // A folder that cannot be read is told; the editor goes on with what was known.
  const refresh = () =>
    state.refresh().catch((error: Error) => connection.console.error(`Artifacts not read: ${error.message}`));

  connection.onInitialize(async () => {
    await refresh();
    return {
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        completionProvider: { triggerCharacters: ['<', ' ', '"', "'", '.', '{'] },
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        renameProvider: true,
        documentFormattingProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
      },
      serverInfo: { name: 'apimkit' },
    };
  });

  const isPolicy = ({ uri }: { readonly uri: string }) => /\.xml$/i.test(uri);
  const surroundingsOf = (uri: string): PolicySurroundings => {
    const path = state.pathOf(uri);
    return state.policies.find(({ file }) => file === path)?.surroundings ?? {};
  };
  const judge = (document: TextDocument) => {
    const found = linter.lint(document.getText(), surroundingsOf(document.uri));
    findings.set(document.uri, found);
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: found.map(toDiagnostic) });
  };
  documents.onDidChangeContent(({ document }) => {
    state.set(document.uri, document.getText());
    if (isPolicy(document)) judge(document);
  });
  documents.onDidSave(async () => {
    await refresh();
    for (const document of documents.all()) if (isPolicy(document)) judge(document);
  });
  documents.onDidClose(({ document }) => {
    state.set(document.uri, undefined);
    findings.delete(document.uri);
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });

  connection.onCompletion(({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    return document ? [...completionsAt(document.getText(), document.offsetAt(position), state.things)] : [];
  });
  connection.onHover(({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    if (!document) return null;
    const path = state.pathOf(textDocument.uri);
    const policy = state.policies.find(({ file }) => file === path);
    const inherited = policy ? renderEffective(inheritedBy(state.artifacts, policy.resource)) : '';
    const value = hoverAt(document.getText(), document.offsetAt(position), state.things, inherited);
    return value === undefined ? null : { contents: { kind: 'markdown', value } };
  });

  const referenceAt = (uri: string, position: { readonly line: number; readonly character: number }) => {
    const document = documents.get(uri);
    const offset = document?.offsetAt(position) ?? 0;
    return document && policyReferences(document.getText()).find(({ start, end }) => start <= offset && offset <= end);
  };
  /** Every place of every policy that names the same thing. */
  const placesOf = (role: string, name: string): readonly (Location & { readonly text: string })[] =>
    state.policies.flatMap(({ file }) => {
      const text = state.textOf(file);
      if (text === undefined || !file.endsWith('.xml')) return [];
      const document = TextDocument.create(state.uriOf(file), 'xml', 0, text);
      return policyReferences(text)
        .filter((one) => one.role === role && one.name.toLowerCase() === name.toLowerCase())
        .map(({ start, end }) => ({
          uri: document.uri,
          range: rangeOf(document, start, end),
          text: text.slice(start, end),
        }));
    });
  connection.onDefinition(({ textDocument, position }) => {
    const reference = referenceAt(textDocument.uri, position);
    const thing =
      reference &&
      state.things.find(
        (one) => one.role === reference.role && one.name.toLowerCase() === reference.name.toLowerCase(),
      );
    const start: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const files = [...(thing?.files ?? [])].sort((a, b) => Number(b.endsWith('.xml')) - Number(a.endsWith('.xml')));
    return files.map((file) => ({ uri: state.uriOf(file), range: start }));
  });
  connection.onReferences(({ textDocument, position }) => {
    const reference = referenceAt(textDocument.uri, position);
    return reference ? placesOf(reference.role, reference.name).map(({ uri, range }) => ({ uri, range })) : [];
  });
  connection.onRenameRequest(({ textDocument, position, newName }) => {
    const reference = referenceAt(textDocument.uri, position);
    if (!reference) return null;
    const changes: Record<string, TextEdit[]> = {};
    for (const { uri, range, text } of placesOf(reference.role, reference.name)) {
      const edits = changes[uri] ?? [];
      changes[uri] = [
        ...edits,
        TextEdit.replace(
          range,
          text.replace(reference.name, () => newName),
        ),
      ];
    }
    return { changes };
  });
  connection.onDocumentFormatting(({ textDocument }) => {
    const document = documents.get(textDocument.uri);
    if (!document) return [];
    const text = document.getText();
    const formatted = formatPolicy(text);
    return formatted === text ? [] : [TextEdit.replace(rangeOf(document, 0, text.length), formatted)];
  });
  connection.onCodeAction(({ textDocument, range }) => {
    const document = documents.get(textDocument.uri);
    if (!document) return [];
    const touches = (finding: LintFinding) => {
      const { start, end } = toRange(finding);
      return start.line <= range.end.line && end.line >= range.start.line;
    };
    const toEdit = (edit: FindingEdit) => TextEdit.replace(toRange(edit), edit.text);
    return (findings.get(textDocument.uri) ?? []).filter(touches).flatMap((finding): CodeAction[] => [
      ...(finding.fix
        ? [
            {
              title: finding.fix.title ?? finding.help ?? finding.message,
              kind: CodeActionKind.QuickFix,
              diagnostics: [toDiagnostic(finding)],
              edit: { changes: { [textDocument.uri]: finding.fix.edits.map(toEdit) } },
            },
          ]
        : []),
    ]);
  });
  documents.listen(connection);
  connection.listen();
}

const rangeOf = (document: TextDocument, start: number, end: number): Range => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});

function toRange({ range }: Pick<LintFinding, 'range'>): Range {
  const at = (position: { readonly line: number; readonly column: number } | undefined) => ({
    line: (position?.line ?? 1) - 1,
    character: (position?.column ?? 1) - 1,
  });
  return { start: at(range?.start), end: at(range?.end) };
}

function toDiagnostic(finding: LintFinding): Diagnostic {
  return {
    range: toRange(finding),
    severity: severities[finding.severity],
    code: finding.code,
    source: 'apimkit',
    message: finding.help === undefined ? finding.message : `${finding.message}. ${finding.help}`,
  };
}
