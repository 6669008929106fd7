import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type Diagnostic,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node.js';

/** A language server in a process of its own, and the client of an editor. */
export interface Session {
  readonly child: ChildProcess;
  readonly registered: readonly string[];
  /** Messages for the user. */
  readonly messages: readonly string[];
  uriOf(path: string): string;
  open(path: string, text?: string): Promise<void>;
  change(path: string, text: string): Promise<void>;
  notify(method: string, params: unknown): Promise<void>;
  request<Result>(method: string, params: unknown): Promise<Result>;
  /** The document, and the position some characters into a text. */
  at(path: string, text: string, mark: string, inside?: number): object;
  /** Waits until the diagnostics of a document are as a test wants. */
  diagnostics(path: string, isEnough?: (found: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]>;
  close(): Promise<void>;
}

/** Starts `command` in a folder and opens a session. */
export async function openSession(
  command: readonly string[],
  folder: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Session> {
  const [program = '', ...rest] = command;
  const child = spawn(program, rest, { cwd: folder, env, stdio: ['pipe', 'pipe', 'inherit'] });
  if (!child.stdout || !child.stdin) throw new Error('no pipes');
  const client = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const published = new Map<string, readonly Diagnostic[]>();
  const registered: string[] = [];
  const messages: string[] = [];
  client.onNotification('window/showMessage', ({ message }: { message: string }) => messages.push(message));
  client.onRequest('window/showMessageRequest', ({ message }: { message: string }) => {
    messages.push(message);
    return null;
  });
  const versions = new Map<string, number>();
  client.onNotification('textDocument/publishDiagnostics', (one: { uri: string; diagnostics: Diagnostic[] }) =>
    published.set(one.uri, one.diagnostics),
  );
  client.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => {
    registered.push(...registrations.map(({ method }) => method));
    return null;
  });
  client.listen();
  const capabilities = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
  await client.sendRequest('initialize', { processId: null, rootUri: pathToFileURL(folder).href, capabilities });
  await client.sendNotification('initialized', {});
  const uriOf = (path: string) => pathToFileURL(join(folder, path)).href;
  const version = (path: string) => {
    versions.set(path, (versions.get(path) ?? 0) + 1);
    return versions.get(path);
  };
  return {
    child,
    registered,
    messages,
    uriOf,
    open: (path, text = readFileSync(join(folder, path), 'utf8')) =>
      client.sendNotification('textDocument/didOpen', {
        textDocument: { uri: uriOf(path), languageId: path.split('.').at(-1) ?? '', version: version(path), text },
      }),
    change: (path, text) =>
      client.sendNotification('textDocument/didChange', {
        textDocument: { uri: uriOf(path), version: version(path) },
        contentChanges: [{ text }],
      }),
    notify: (method, params) => client.sendNotification(method, params),
    request: (method, params) => client.sendRequest(method, params),
    at(path, text, mark, inside = 0) {
      if (!text.includes(mark)) throw new Error(`${path} does not contain ${mark}`);
      const before = text.slice(0, text.indexOf(mark) + inside).split('\n');
      return {
        textDocument: { uri: uriOf(path) },
        position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
      };
    },
    async diagnostics(path, isEnough = () => true) {
      const found = () => published.get(uriOf(path));
      for (let turn = 0; turn < 2400; turn += 1) {
        const now = found();
        if (now && isEnough(now)) break;
        await setTimeout(25);
      }
      return found() ?? [];
    },
    async close() {
      client.dispose();
      child.kill();
      await new Promise((done) => (child.exitCode === null ? child.once('exit', done) : done(undefined)));
    },
  };
}
