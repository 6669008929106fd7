import type { CodeLens, CompletionItem, DocumentSymbol, Location, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { RepositoryState } from '../repository-state.ts';

/** A document, and what it belongs to. */
export interface DocumentContext {
  readonly document: TextDocument;
  readonly state: RepositoryState;
  /** Path below the artifacts; absent for a document that is elsewhere. */
  readonly path?: string;
  /** Absolute path; absent for a document that is not a file. */
  readonly file?: string;
}

/** A position in a document. */
export interface DocumentPlace extends DocumentContext {
  readonly offset: number;
}

/** A kind of document with its features; the server offers those that it has. */
export interface DocumentKind {
  readonly name: string;
  matches(context: DocumentContext): boolean;
  complete?(place: DocumentPlace): Promise<readonly CompletionItem[]>;
  /** Markdown. */
  hover?(place: DocumentPlace): Promise<string | undefined>;
  define?(place: DocumentPlace): readonly Location[];
  refer?(place: DocumentPlace): readonly Location[];
  rename?(place: DocumentPlace, name: string): WorkspaceEdit | null;
  /** The formatted text. */
  format?(text: string): string;
  lenses?(context: DocumentContext): Promise<readonly CodeLens[]>;
  symbols?(document: TextDocument): readonly DocumentSymbol[];
}
