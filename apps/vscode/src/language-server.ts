/// <reference types="vscode" />
import type { Disposable, ExtensionContext, LogOutputChannel } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startOf } from './command-line.ts';

const documents = ['xml', 'json', 'jsonc', 'yaml'].map((language) => ({ scheme: 'file', language }));

/** The language server of the workspace. */
export class LanguageServer implements Disposable {
  readonly #context: ExtensionContext;
  readonly #output: LogOutputChannel;
  #client: LanguageClient | undefined;

  constructor(context: ExtensionContext, output: LogOutputChannel) {
    this.#context = context;
    this.#output = output;
  }

  /** Starts it, if the workspace has a folder. */
  async start(): Promise<void> {
    const start = startOf(this.#context, ['lsp', '--stdio']);
    if (!start) return;
    const { module, args, folder, env } = start;
    const command = {
      command: process.execPath,
      args: [module, ...args],
      options: { cwd: folder, env },
      transport: TransportKind.stdio,
    };
    this.#client = new LanguageClient('apimkit', 'apimkit', command, {
      documentSelector: documents,
      outputChannel: this.#output,
    });
    await this.#client.start().catch((error: unknown) => this.#output.error(String(error)));
  }

  /** Sends a request; undefined when the server does not run. */
  async request<Result>(method: string, params: object): Promise<Result | undefined> {
    if (!this.#client?.isRunning()) return undefined;
    return this.#client.sendRequest<Result>(method, params);
  }

  async restart(): Promise<void> {
    await this.#stop();
    await this.start();
  }

  dispose(): void {
    void this.#stop();
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.dispose().catch((error: unknown) => this.#output.error(String(error)));
  }
}
