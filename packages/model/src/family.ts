import { ResourceId, splitRevision } from './id.ts';
import type { KindEntry } from './kind.ts';
import { kinds } from './kinds/index.ts';

const parents = new Map<string, KindEntry | undefined>();

/** The kind whose ARM path is the longest proper prefix of this one's. */
export function parentKind(entry: KindEntry): KindEntry | undefined {
  if (!parents.has(entry.kind)) {
    const prefixes = kinds.filter((other) => entry.arm.startsWith(`${other.arm}/`));
    parents.set(entry.kind, prefixes.sort((a, b) => b.arm.length - a.arm.length)[0]);
  }
  return parents.get(entry.kind);
}

/**
 * Kinds whose parent is this kind; without a kind, those directly below the service.
 *
 * @example
 * childKinds(kindOf('product')).map(({ kind }) => kind); // ['product-policy', 'product-api', …]
 */
export function childKinds(entry?: KindEntry): readonly KindEntry[] {
  const known = children.get(entry?.kind);
  if (known) return known;
  const found = kinds.filter((other) => parentKind(other)?.kind === entry?.kind);
  children.set(entry?.kind, found);
  return found;
}

const children = new Map<string | undefined, readonly KindEntry[]>();

/** The kind that `ResourceId.workspace` refers to. */
export const containerKind: KindEntry = (() => {
  const found = kinds.find((entry) => entry.arm === 'workspaces/{workspace}');
  if (!found) throw new TypeError('the kinds do not include the workspace');
  return found;
})();

/**
 * The parent of a resource, otherwise its workspace, otherwise undefined.
 *
 * @example
 * parentOf(ResourceId.parse('api-policy:orders'))?.toString(); // 'api:orders'
 */
export function parentOf(id: ResourceId): ResourceId | undefined {
  const parent = parentKind(id.entry);
  if (parent) return new ResourceId(parent.kind, id.names, id.workspace);
  return id.workspace === undefined ? undefined : new ResourceId(containerKind.kind, { workspace: id.workspace });
}

/**
 * The ancestors of a resource, from the parent up to the root.
 *
 * @example
 * ancestorsOf(ResourceId.parse('api-operation-policy:orders/get')).map(String); // ['api-operation:orders/get', 'api:orders']
 */
export function ancestorsOf(id: ResourceId): readonly ResourceId[] {
  const parent = parentOf(id);
  return parent ? [parent, ...ancestorsOf(parent)] : [];
}

/** The API of a revision; undefined for other resources. */
export function rootOf(id: ResourceId): ResourceId | undefined {
  if (!id.entry.revisions) return undefined;
  const { root, revision } = splitRevision(id.name);
  return revision === undefined ? undefined : renamed(id, root);
}

/** The id with another last name. */
export function renamed(id: ResourceId, name: string): ResourceId {
  const last = Object.keys(id.names).at(-1);
  return last === undefined ? id : new ResourceId(id.kind, { ...id.names, [last]: name }, id.workspace);
}
