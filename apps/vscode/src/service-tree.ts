/// <reference types="vscode" />
import {
  type Event,
  EventEmitter,
  Range,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
} from 'vscode';
import type { LanguageServer } from './language-server.ts';

/** A resource or a group, as the language server sends it. */
export interface ServiceItem {
  readonly label: string;
  readonly id?: string;
  readonly kind: string;
  readonly location?: {
    readonly uri: string;
    readonly range: { readonly start: { readonly line: number; readonly character: number } };
  };
  readonly children: readonly ServiceItem[];
}

/** The resources of the service in the files. */
export class ServiceTree implements TreeDataProvider<ServiceItem> {
  readonly #server: LanguageServer;
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData: Event<undefined> = this.#changed.event;

  constructor(server: LanguageServer) {
    this.#server = server;
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  async getChildren(parent?: ServiceItem): Promise<ServiceItem[]> {
    return [...(parent?.children ?? (await this.#server.request<readonly ServiceItem[]>('apimkit/tree', {})) ?? [])];
  }

  getTreeItem({ label, id, kind, location, children }: ServiceItem): TreeItem {
    const { None, Collapsed } = TreeItemCollapsibleState;
    const item = new TreeItem(label, children.length > 0 ? Collapsed : None);
    item.iconPath = new ThemeIcon(id === undefined ? 'folder' : 'symbol-object');
    if (id === undefined) item.description = String(children.length);
    else {
      item.description = kind;
      item.tooltip = id;
    }
    if (location) {
      const { line, character } = location.range.start;
      const selection = new Range(line, character, line, character);
      item.command = { command: 'vscode.open', title: 'Open', arguments: [Uri.parse(location.uri), { selection }] };
    }
    return item;
  }
}
