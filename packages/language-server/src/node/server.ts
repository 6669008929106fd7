import type { Diagnostic as Finding } from '@apimkit/diagnostics';
import type { PolicyLinter } from '@apimkit/policy-lint';
import type { Repository } from '@apimkit/repository/node';
import { CodeActionKind, type Connection, TextDocuments, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { capabilities, watchFiles } from './capabilities.ts';
import { rangeOf, toDiagnostic, toEdit, toRange } from './convert.ts';
import type { DocumentContext, DocumentKind } from './documents/kind.ts';
import { documentKinds } from './documents/kinds.ts';
import { openDiagnostics } from './findings/diagnostics.ts';
import { runTests } from './policy-tests/names.ts';
import { RepositoryState } from './repository-state.ts';
import { type EffectivePolicyParams, effectiveText } from './service/effective.ts';
import { fileOf } from './service/paths.ts';
import { treeOf } from './service/tree.ts';

interface Request {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
}

/** Options of a server. */
export interface ServerOptions {
  /** Milliseconds without a change before everything is linted. */
  readonly delay?: number;
  /** What the user has to know at the start. */
  readonly warning?: string | undefined;
}

/**
 * Handles the requests of an editor.
 *
 * @param linter with the rules that are on in the repository
 * @param repository without an artifacts folder, a policy is linted by itself
 */
export function startServer(
  connection: Connection,
  linter: PolicyLinter,
  repository: Repository,
  { delay = 300, warning }: ServerOptions = {},
): void {
  const state = new RepositoryState(repository.artifactsFolder);
  const documents = new TextDocuments(TextDocument);
  const kinds = documentKinds(repository);
  const diagnostics = openDiagnostics({ connection, documents, state, linter, repository, delay });

  const contextOf = (document: TextDocument): DocumentContext => {
    const path = state.pathOf(document.uri);
    const file = fileOf(document.uri);
    return { document, state, ...(path === undefined ? {} : { path }), ...(file === undefined ? {} : { file }) };
  };
  /** The document of a request with its kind; undefined for one that is not open, or of no kind. */
  const opened = ({ textDocument }: Pick<Request, 'textDocument'>) => {
    const document = documents.get(textDocument.uri);
    const context = document && contextOf(document);
    const kind = context && kinds.find((one) => one.matches(context));
    return context && kind ? { kind, context } : undefined;
  };
  const at = <Result>(
    request: Request,
    use: (kind: DocumentKind, place: DocumentContext & { offset: number }) => Result,
  ) => {
    const found = opened(request);
    return found && use(found.kind, { ...found.context, offset: found.context.document.offsetAt(request.position) });
  };
  // If the folder cannot be read, the previous state is kept.
  const refresh = async () => {
    await state
      .refresh()
      .catch((error: Error) => connection.console.error(`The artifacts cannot be read: ${error.message}`));
    diagnostics.refresh();
  };

  connection.onInitialize(async ({ capabilities: client }) => {
    await refresh();
    connection.onInitialized(() => {
      watchFiles(connection, client);
      if (warning !== undefined) connection.window.showWarningMessage(warning);
    });
    return { capabilities, serverInfo: { name: 'apimkit' } };
  });
  documents.onDidChangeContent(({ document }) => {
    state.set(document.uri, document.getText());
    diagnostics.changed(document);
  });
  documents.onDidSave(refresh);
  connection.onDidChangeWatchedFiles(refresh);
  documents.onDidClose(({ document }) => {
    state.set(document.uri, undefined);
    diagnostics.closed(document.uri);
  });
  connection.onShutdown(() => diagnostics.stop());

  connection.onCompletion(async (request) => [...((await at(request, (kind, place) => kind.complete?.(place))) ?? [])]);
  connection.onHover(async (request) => {
    const value = await at(request, (kind, place) => kind.hover?.(place));
    return value === undefined ? null : { contents: { kind: 'markdown', value } };
  });
  connection.onDefinition((request) => [...(at(request, (kind, place) => kind.define?.(place)) ?? [])]);
  connection.onReferences((request) => [...(at(request, (kind, place) => kind.refer?.(place)) ?? [])]);
  connection.onRenameRequest((request) => at(request, (kind, place) => kind.rename?.(place, request.newName)) ?? null);
  connection.onDocumentSymbol((request) => {
    const found = opened(request);
    return found ? [...(found.kind.symbols?.(found.context.document) ?? [])] : [];
  });
  connection.onCodeLens(async (request) => {
    const found = opened(request);
    return [...((await found?.kind.lenses?.(found.context)) ?? [])];
  });
  connection.onExecuteCommand(async ({ command, arguments: [uri, line] = [] }) => {
    const document = command === runTests ? documents.get(String(uri)) : undefined;
    if (!document) return;
    const { runDocument } = await import('./policy-tests/run.ts');
    const { findings, message, isFailed } = await runDocument(
      state,
      document,
      Number.isInteger(line) ? line : undefined,
    );
    diagnostics.tested(document.uri, findings);
    if (isFailed) connection.window.showWarningMessage(message);
    else connection.window.showInformationMessage(message);
  });
  connection.onDocumentFormatting((request) => {
    const found = opened(request);
    const text = found?.context.document.getText() ?? '';
    const formatted = found?.kind.format?.(text) ?? text;
    return !found || formatted === text
      ? []
      : [TextEdit.replace(rangeOf(found.context.document, 0, text.length), formatted)];
  });
  connection.onCodeAction(({ textDocument: { uri }, range }) => {
    const touches = (finding: Finding) => {
      const { start, end } = toRange(finding);
      return start.line <= range.end.line && end.line >= range.start.line;
    };
    return diagnostics
      .of(uri)
      .filter(touches)
      .flatMap((finding) =>
        finding.fix
          ? {
              title: finding.fix.title ?? finding.help ?? finding.message,
              kind: CodeActionKind.QuickFix,
              diagnostics: [toDiagnostic(finding)],
              edit: { changes: { [uri]: finding.fix.edits.map(toEdit) } },
            }
          : [],
      );
  });
  connection.onRequest('apimkit/tree', () => treeOf(state));
  connection.onRequest('apimkit/effectivePolicy', (params: EffectivePolicyParams) => effectiveText(state, params));
  documents.listen(connection);
  connection.listen();
}
