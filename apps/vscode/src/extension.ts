/// <reference types="vscode" />
import { commands, type ExtensionContext, Location, languages, Position, Range, Uri, window, workspace } from 'vscode';
import { effectiveDocuments } from './effective.ts';
import { LanguageServer } from './language-server.ts';
import { Plans } from './plans.ts';
import { ServiceTree } from './service-tree.ts';

interface ProtocolPosition {
  readonly line: number;
  readonly character: number;
}
interface ProtocolLocation {
  readonly uri: string;
  readonly range: { readonly start: ProtocolPosition; readonly end: ProtocolPosition };
}

/** Starts the language server, and registers views and commands. The server is loaded in a process of its own. */
export function activate(context: ExtensionContext): void {
  const output = window.createOutputChannel('apimkit', { log: true });
  const server = new LanguageServer(context, output);
  const tree = new ServiceTree(server);
  const plans = new Plans(context, output);
  const effective = effectiveDocuments(server);
  context.subscriptions.push(
    output,
    server,
    window.registerTreeDataProvider('apimkit.service', tree),
    window.registerTreeDataProvider('apimkit.plan', plans),
    workspace.registerTextDocumentContentProvider('apimkit-plan', plans),
    workspace.registerTextDocumentContentProvider('apimkit-effective', effective),
    commands.registerCommand('apimkit.plan', () => plans.run()),
    commands.registerCommand('apimkit.openStep', (id: string) => plans.open(id)),
    commands.registerCommand('apimkit.refresh', () => tree.refresh()),
    commands.registerCommand('apimkit.restartServer', () => server.restart()),
    commands.registerCommand('apimkit.showOutput', () => output.show()),
    commands.registerCommand('apimkit.showEffectivePolicy', () => effective.show()),
    commands.registerCommand(
      'apimkit.showUsers',
      (uri: string, at: ProtocolPosition, found: readonly ProtocolLocation[]) =>
        commands.executeCommand('editor.action.showReferences', Uri.parse(uri), positionOf(at), found.map(locationOf)),
    ),
    workspace.onDidSaveTextDocument(({ fileName }) => {
      // The server reads the settings when it starts.
      if (/[/\\](?:apimkit\.ya?ml|\.spectral\.\w+|\.?redocly\.ya?ml)$/.test(fileName)) void server.restart();
      tree.refresh();
      effective.refresh();
    }),
    workspace.onDidGrantWorkspaceTrust(() => server.restart()),
    workspace.onDidChangeConfiguration((change) => {
      if (['artifacts', 'project', 'trustRules'].some((name) => change.affectsConfiguration(`apimkit.${name}`)))
        void server.restart();
    }),
  );
  // Policies are XML with expressions, so the language of the editor is XML.
  context.subscriptions.push(
    workspace.onDidOpenTextDocument((document) => {
      if (document.languageId === 'plaintext' && /\.xml$/i.test(document.fileName))
        void languages.setTextDocumentLanguage(document, 'xml');
    }),
  );
  void server.start().then(() => tree.refresh());
}

const positionOf = ({ line, character }: ProtocolPosition) => new Position(line, character);

const locationOf = ({ uri, range }: ProtocolLocation) =>
  new Location(Uri.parse(uri), new Range(positionOf(range.start), positionOf(range.end)));
