// What the parts of the data state about the same resource.
import type { Diagnostic } from '@apimkit/diagnostics';
import type { Step } from '@apimkit/sync';
import { once, part } from './data.ts';
import { nodesById } from './names.ts';

/** The node whose files a path belongs to: the one with the longest common folder. */
const nodesByFolder = once(() => {
  const found = new Map<string, string>();
  const add = (id: string, file: string | undefined) => {
    // The policy of the service is in the folder of all others.
    if (file?.includes('/') && !file.endsWith('.xml')) found.set(file.slice(0, file.lastIndexOf('/')), id);
  };
  for (const { id, file } of part('resources')?.nodes ?? []) add(id, file);
  // Revisions belong to the node of their API.
  for (const { id, file } of part('inventory')?.apis ?? []) add(nodesById().get(id)?.id ?? id, file);
  return found;
});

function nodeOfFile(file: string): string | undefined {
  for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
    const found = nodesByFolder().get(file.slice(0, end));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The folder of the artifacts before the paths of nodes, which findings have. */
const prefix = once(() => {
  const files = new Set((part('resources')?.nodes ?? []).flatMap(({ file }) => file ?? []));
  for (const { file } of part('findings') ?? []) {
    for (let at = 0; file !== undefined && at >= 0; at = file.indexOf('/', at) + 1 || -1)
      if (files.has(file.slice(at))) return file.slice(0, at);
  }
  return '';
});

/** The node that a finding is about. */
export function nodeOfFinding({ resource, file }: Diagnostic): string | undefined {
  if (resource !== undefined) {
    const node = nodesById().get(resource);
    if (node) return node.id;
  }
  if (file === undefined) return undefined;
  return nodeOfFile(file.startsWith(prefix()) ? file.slice(prefix().length) : file);
}

/** Findings by the id of their node. */
export const findingsByNode = once(() => grouped(part('findings') ?? [], nodeOfFinding));

/** A planned change, with its environment. */
export interface Planned {
  readonly environment: string;
  readonly step: Step;
}

/** Planned changes by the id of their node. */
export const changesByNode = once(() =>
  grouped(
    (part('environments') ?? []).flatMap(({ name: environment, plan }) =>
      (plan?.steps ?? []).map((step): Planned => ({ environment, step })),
    ),
    ({ step }) => nodesById().get(step.id)?.id,
  ),
);

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string | undefined) {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const known = found.get(key);
    if (known) known.push(item);
    else found.set(key, [item]);
  }
  return found as ReadonlyMap<string, readonly Item[]>;
}
