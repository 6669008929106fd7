import {
  type ClientCapabilities,
  CodeActionKind,
  type Connection,
  DidChangeWatchedFilesNotification,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { runTests } from './policy-tests/names.ts';

/** What the server offers. */
export const capabilities: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
  completionProvider: { triggerCharacters: ['<', ' ', '"', "'", '.', '{', '/'] },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: true,
  documentFormattingProvider: true,
  documentSymbolProvider: true,
  codeLensProvider: {},
  executeCommandProvider: { commands: [runTests] },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
};

/** Asks the client to report files that other programs change, if it can. */
export function watchFiles(connection: Connection, { workspace }: ClientCapabilities): void {
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return;
  void connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [{ globPattern: '**/*.{xml,json,yaml,yml,graphql,wsdl,wadl}' }],
  });
}
