import { formatPolicy, renderEffective } from '@apimkit/policy';
import type { LintFinding, PolicyLinter } from '@apimkit/policy-lint';
import { inheritedBy } from '@apimkit/repository';
import {
  CodeActionKind,
  type Connection,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
  TextEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { completionsAt } from '../complete.ts';
import { hoverAt } from '../hover.ts';
import { rangeOf, toCompletionItem, toDiagnostic, toEdit, toRange } from './convert.ts';
import { definitionsOf, locationsOf, referenceAt, renameOf } from './references.ts';
import { RepositoryState } from './repository-state.ts';

const capabilities: ServerCapabilities = {
  textDocumentSync: TextDocumentSyncKind.Incremental,
  completionProvider: { triggerCharacters: ['<', ' ', '"', "'", '.', '{'] },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: true,
  documentFormattingProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
};

/**
 * Handles the requests of an editor about policies.
 *
 * @param linter with the rules that are on in the repository
 * @param folder the artifacts folder; without one a policy is linted by itself
 */
export function startServer(connection: Connection, linter: PolicyLinter, folder?: string): void {
  const state = new RepositoryState(folder);
  const documents = new TextDocuments(TextDocument);
  const findings = new Map<string, readonly LintFinding[]>();
  const documentOf = ({ textDocument }: { readonly textDocument: { readonly uri: string } }) =>
    documents.get(textDocument.uri);
  const policyOf = (uri: string) => {
    const path = state.pathOf(uri);
    return state.policies.find(({ file }) => file === path);
  };
  const isPolicy = ({ uri }: { readonly uri: string }) => /\.xml$/i.test(uri);
  // If the folder cannot be read, the previous state is kept.
  const refresh = () =>
    state.refresh().catch((error: Error) => connection.console.error(`The artifacts cannot be read: ${error.message}`));
  const lint = (document: TextDocument) => {
    const found = linter.lint(document.getText(), policyOf(document.uri)?.surroundings ?? {});
    findings.set(document.uri, found);
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: found.map(toDiagnostic) });
  };

  connection.onInitialize(async () => {
    await refresh();
    return { capabilities, serverInfo: { name: 'apimkit' } };
  });
  documents.onDidChangeContent(({ document }) => {
    state.set(document.uri, document.getText());
    if (isPolicy(document)) lint(document);
  });
  documents.onDidSave(async () => {
    await refresh();
    for (const document of documents.all()) if (isPolicy(document)) lint(document);
  });
  documents.onDidClose(({ document }) => {
    state.set(document.uri, undefined);
    findings.delete(document.uri);
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });

  connection.onCompletion((request) => {
    const document = documentOf(request);
    if (!document) return [];
    return completionsAt(document.getText(), document.offsetAt(request.position), state.things).map(toCompletionItem);
  });
  connection.onHover((request) => {
    const document = documentOf(request);
    if (!document) return null;
    const policy = policyOf(document.uri);
    const inherited = policy ? renderEffective(inheritedBy(state.artifacts, policy.resource)) : '';
    const value = hoverAt(document.getText(), document.offsetAt(request.position), state.things, inherited);
    return value === undefined ? null : { contents: { kind: 'markdown', value } };
  });
  connection.onDefinition((request) => {
    const reference = referenceAt(documentOf(request), request.position);
    return reference ? [...definitionsOf(state, reference)] : [];
  });
  connection.onReferences((request) => {
    const reference = referenceAt(documentOf(request), request.position);
    return reference ? locationsOf(state, reference).map(({ uri, range }) => ({ uri, range })) : [];
  });
  connection.onRenameRequest((request) => {
    const reference = referenceAt(documentOf(request), request.position);
    return reference ? renameOf(state, reference, request.newName) : null;
  });
  connection.onDocumentFormatting((request) => {
    const document = documentOf(request);
    if (!document) return [];
    const text = document.getText();
    const formatted = formatPolicy(text);
    return formatted === text ? [] : [TextEdit.replace(rangeOf(document, 0, text.length), formatted)];
  });
  connection.onCodeAction(({ textDocument: { uri }, range }) => {
    const touches = (finding: LintFinding) => {
      const { start, end } = toRange(finding);
      return start.line <= range.end.line && end.line >= range.start.line;
    };
    return (findings.get(uri) ?? []).filter(touches).flatMap((finding) =>
      finding.fix
        ? [
            {
              title: finding.fix.title ?? finding.help ?? finding.message,
              kind: CodeActionKind.QuickFix,
              diagnostics: [toDiagnostic(finding)],
              edit: { changes: { [uri]: finding.fix.edits.map(toEdit) } },
            },
          ]
        : [],
    );
  });
  documents.listen(connection);
  connection.listen();
}
