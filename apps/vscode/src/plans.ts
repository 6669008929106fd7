/// <reference types="vscode" />
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  commands,
  EventEmitter,
  type ExtensionContext,
  type LogOutputChannel,
  ProgressLocation,
  type TextDocumentContentProvider,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type Start, startOf } from './command-line.ts';
import { type PlanStep, textsOf } from './plan-texts.ts';

const icons: Readonly<Record<string, string>> = {
  create: 'diff-added',
  update: 'diff-modified',
  delete: 'diff-removed',
};

/** The last plan: its steps in a view, each in a diff editor. A plan is made only when the user asks for it. */
export class Plans implements TreeDataProvider<PlanStep>, TextDocumentContentProvider {
  readonly #context: ExtensionContext;
  readonly #output: LogOutputChannel;
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #steps: readonly PlanStep[] = [];
  #made = 0;

  constructor(context: ExtensionContext, output: LogOutputChannel) {
    this.#context = context;
    this.#output = output;
  }

  /** Asks for an environment and plans it with the command line, which signs in as in a terminal. */
  async run(): Promise<void> {
    const start = startOf(this.#context, []);
    if (!start || !workspace.isTrusted) return;
    const environment = await window.showQuickPick(environmentsOf(start), { title: 'Plan an environment' });
    if (environment === undefined) return;
    const title = `Planning ${environment}`;
    await window.withProgress(
      { location: ProgressLocation.Notification, title, cancellable: true },
      async (_, token) => {
        const stop = new AbortController();
        token.onCancellationRequested(() => stop.abort());
        try {
          const steps = await planOf(this.#context, environment, stop.signal);
          this.#steps = steps.filter(({ op }) => op !== 'keep');
          this.#made += 1;
          this.#changed.fire(undefined);
          if (this.#steps.length === 0) void window.showInformationMessage(`${environment}: no changes`);
          else await commands.executeCommand('apimkit.plan.focus');
        } catch (error) {
          if (stop.signal.aborted) return;
          const { stderr = '', message = '' } = error as { readonly stderr?: string; readonly message?: string };
          this.#output.error(stderr || message);
          void window.showErrorMessage(lastLine(stderr) ?? message);
        }
      },
    );
  }

  /** Opens the diff editor of a step. */
  async open(key: string): Promise<void> {
    const step = this.#steps.find((one) => one.key === key);
    if (!step) return;
    const uri = (side: string) =>
      Uri.from({ scheme: 'apimkit-plan', path: `/${side}/${step.id}`, query: `${this.#made} ${key}` });
    await commands.executeCommand('vscode.diff', uri('before'), uri('after'), `${step.op} ${step.id}`, {
      preview: true,
    });
  }

  provideTextDocumentContent({ path, query }: Uri): string {
    const step = this.#steps.find(({ key }) => `${this.#made} ${key}` === query);
    if (!step) return '';
    const { before, after } = textsOf(step);
    return path.startsWith('/before/') ? before : after;
  }

  getChildren(parent?: PlanStep): PlanStep[] {
    return parent ? [] : [...this.#steps];
  }

  getTreeItem({ key, id, op, because }: PlanStep): TreeItem {
    const item = new TreeItem(id);
    item.description = op;
    item.tooltip = because;
    item.iconPath = new ThemeIcon(icons[op] ?? 'warning');
    item.command = { command: 'apimkit.openStep', title: 'Show the change', arguments: [key] };
    return item;
  }
}

/** Environments in the project file: the keys below `environments`. */
async function environmentsOf({ folder, args }: Start): Promise<string[]> {
  const named = args[args.indexOf('--project') + 1];
  const file = args.includes('--project') && named !== undefined ? join(folder, named) : join(folder, 'apimkit.yaml');
  const text = await readFile(file, 'utf8').catch(() => '');
  const block = /^environments:[ \t]*\n((?:[ \t#].*\n?|\n)*)/m.exec(text)?.[1] ?? '';
  const indent = /^[ \t]+/m.exec(block)?.[0] ?? '  ';
  return block.split('\n').flatMap((line) => {
    const name = line.startsWith(indent) ? /^["']?([\w.-]+)["']?:/.exec(line.slice(indent.length))?.[1] : undefined;
    return name === undefined ? [] : [name];
  });
}

async function planOf(
  context: ExtensionContext,
  environment: string,
  signal: AbortSignal,
): Promise<readonly PlanStep[]> {
  const start = startOf(context, ['plan', '--env', environment, '--format', 'json']);
  if (!start) return [];
  const { module, args, folder, env } = start;
  const options = { cwd: folder, env, signal, maxBuffer: 512 * 1024 * 1024 };
  const { stdout } = await promisify(execFile)(process.execPath, [module, ...args], options);
  return (JSON.parse(stdout) as { readonly steps?: readonly PlanStep[] }).steps ?? [];
}

const lastLine = (text: string) =>
  text
    .trim()
    .split('\n')
    .findLast((line) => line.startsWith('error:'));
