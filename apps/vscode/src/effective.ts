/// <reference types="vscode" />
import { EventEmitter, type TextDocumentContentProvider, Uri, window, workspace } from 'vscode';
import type { LanguageServer } from './language-server.ts';

/** Documents with effective policies, and the command that opens them. */
export interface EffectiveDocuments extends TextDocumentContentProvider {
  /** Opens the effective policy of the active editor. */
  show(): Promise<void>;
  /** Updates the open documents. */
  refresh(): void;
}

const scheme = 'apimkit-effective';

/** The effective policies of files, as read-only documents. */
export function effectiveDocuments(server: LanguageServer): EffectiveDocuments {
  const changed = new EventEmitter<Uri>();
  return {
    onDidChange: changed.event,
    async provideTextDocumentContent(uri) {
      const found = await server.request<string | null>('apimkit/effectivePolicy', { uri: uri.query });
      return found ?? 'This file has no effective policy: open the policy of an API, an operation or a product.';
    },
    async show() {
      const { document } = window.activeTextEditor ?? {};
      if (!document) return;
      const uri = Uri.from({ scheme, path: '/effective policy.xml', query: document.uri.toString() });
      const opened = await workspace.openTextDocument(uri);
      await window.showTextDocument(opened, { preview: true, preserveFocus: true, viewColumn: -2 });
    },
    refresh() {
      for (const { uri } of workspace.textDocuments) if (uri.scheme === scheme) changed.fire(uri);
    },
  };
}
