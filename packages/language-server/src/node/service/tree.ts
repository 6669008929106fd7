import { parentOf, type ResourceId, textAt } from '@apimkit/model';
import { operationsIn } from '@apimkit/model/internal';
import type { Location } from 'vscode-languageserver';
import type { RepositoryState } from '../repository-state.ts';
import { operationPlaces } from './operations.ts';

/** A resource of the service, or a group of resources. */
export interface TreeItem {
  readonly label: string;
  /** The resource; absent for a group. */
  readonly id?: string;
  /** The name of its kind, for groups: of its resources. */
  readonly kind: string;
  readonly location?: Location;
  readonly children: readonly TreeItem[];
}

const start = { line: 0, character: 0 };

/** The service as a tree: groups of resources, and below each resource what belongs to it. */
export function treeOf(state: RepositoryState): readonly TreeItem[] {
  const { artifacts } = state;
  const places = operationPlaces(state);
  const below = new Map<string, TreeItem[]>();
  const groups = new Map<string, TreeItem[]>();
  const all: { readonly id: ResourceId; readonly item: TreeItem }[] = [];
  const seen = new Set<string>();
  const add = (id: ResourceId, title: string, location: Location | undefined) => {
    if (seen.has(id.key)) return;
    seen.add(id.key);
    const children: TreeItem[] = [];
    below.set(id.key, children);
    const item = { label: title, id: id.toString(), kind: id.entry.title, ...(location ? { location } : {}), children };
    all.push({ id, item });
  };
  for (const resource of artifacts) {
    const { id, payload, files = [] } = resource;
    const file = files.find((one) => one.endsWith('.xml')) ?? files[0];
    const title = textAt(payload, 'properties.displayName') ?? (id.name || id.entry.title);
    add(
      id,
      title,
      places.get(id.toString()) ??
        (file === undefined ? undefined : { uri: state.uriOf(file), range: { start, end: start } }),
    );
    for (const operation of operationsIn(resource)) add(operation, operation.name, places.get(operation.toString()));
  }
  for (const { id, item } of all) {
    const parent = parentOf(id);
    const list = parent && below.get(parent.key);
    const group = groups.get(item.kind) ?? [];
    if (list) list.push(item);
    else groups.set(item.kind, [...group, item]);
  }
  const sorted = (items: readonly TreeItem[]) => items.toSorted((a, b) => (a.label < b.label ? -1 : 1));
  for (const children of below.values())
    children.sort((a, b) => (`${a.kind} ${a.label}` < `${b.kind} ${b.label}` ? -1 : 1));
  return sorted([...groups].map(([label, children]) => ({ label, kind: label, children: sorted(children) })));
}
