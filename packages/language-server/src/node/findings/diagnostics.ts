import type { Diagnostic as Finding } from '@apimkit/diagnostics';
import type { PolicyLinter } from '@apimkit/policy-lint';
import type { Repository } from '@apimkit/repository/node';
import type { Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { toDiagnostic } from '../convert.ts';
import type { RepositoryState } from '../repository-state.ts';
import { fileOf } from '../service/paths.ts';
import { lintOpen } from './lint-open.ts';
import { Runs } from './runs.ts';

/** What findings are made of. */
export interface DiagnosticsSources {
  readonly connection: Connection;
  readonly documents: { all(): TextDocument[] };
  readonly state: RepositoryState;
  readonly linter: PolicyLinter;
  readonly repository: Repository;
  /** Milliseconds without a change before a whole run. */
  readonly delay: number;
}

/** Findings in open documents. */
export interface Diagnostics {
  /** Those of a document, for fixes. */
  of(uri: string): readonly Finding[];
  changed(document: TextDocument): void;
  /** Tests of a document ran; what they found stays until the document changes. */
  tested(uri: string, findings: readonly Finding[]): void;
  closed(uri: string): void;
  /** Files on the disk changed. */
  refresh(): void;
  stop(): void;
}

const isPolicyRule = ({ code }: Finding) => code.startsWith('policy/');

/** Reports findings: those of the rules for policies at once, those of a whole run soon after the last change. */
export function openDiagnostics(sources: DiagnosticsSources): Diagnostics {
  const { connection, documents, state, linter, repository } = sources;
  const found = new Map<string, readonly Finding[]>();
  const sent = new Map<string, string>();
  const ofTests = new Map<string, readonly Finding[]>();
  let failure = '';

  const send = (uri: string, findings: readonly Finding[]) => {
    found.set(uri, findings);
    const diagnostics = [...findings, ...(ofTests.get(uri) ?? [])].map(toDiagnostic);
    const text = JSON.stringify(diagnostics);
    if (sent.get(uri) === text) return;
    sent.set(uri, text);
    void connection.sendDiagnostics({ uri, diagnostics });
  };
  const lintPolicy = (document: TextDocument) => {
    const path = state.pathOf(document.uri);
    const policy = state.policies.find(({ file }) => file === path);
    const others = (found.get(document.uri) ?? []).filter((one) => !isPolicyRule(one));
    send(document.uri, [...linter.lint(document.getText(), policy?.surroundings ?? {}), ...others]);
  };
  const runs = new Runs(async (isCurrent) => {
    const open = new Map<string, string>();
    const uris = new Map<string, string>();
    for (const document of documents.all()) {
      const file = fileOf(document.uri);
      if (file === undefined) continue;
      open.set(file, document.getText());
      uris.set(file, document.uri);
    }
    try {
      const all = await lintOpen(repository, open);
      failure = '';
      if (isCurrent()) for (const [file, findings] of all) send(uris.get(file) ?? '', findings);
    } catch (error) {
      // A file that is being written, or settings that are half-typed: what was found before stays.
      const text = `The files cannot be checked: ${error instanceof Error ? error.message : String(error)}`;
      if (text !== failure) connection.console.warn(text);
      failure = text;
    }
  }, sources.delay);

  return {
    of: (uri) => found.get(uri) ?? [],
    changed(document) {
      ofTests.delete(document.uri);
      if (/\.xml$/i.test(document.uri)) lintPolicy(document);
      runs.request();
    },
    tested(uri, findings) {
      ofTests.set(uri, findings);
      send(uri, found.get(uri) ?? []);
    },
    closed(uri) {
      found.delete(uri);
      ofTests.delete(uri);
      sent.delete(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    refresh: () => runs.request(),
    stop: () => runs.stop(),
  };
}
