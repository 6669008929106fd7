import { type Artifacts, type ResourceId, textAt } from '@apimkit/model';
import { hasBuiltIn } from '@apimkit/model/internal';
import type { GraphNode } from './types.ts';

/** The nodes of a graph while it is built. */
export class Nodes {
  readonly #artifacts: Artifacts;
  readonly #found = new Map<string, { readonly node: Omit<GraphNode, 'parts'>; readonly parts: string[] }>();

  constructor(artifacts: Artifacts) {
    this.#artifacts = artifacts;
  }

  /** Adds the node of a resource if it is new, and returns its id. */
  of(id: ResourceId): string {
    const known = this.#found.get(id.key);
    if (known) return known.node.id;
    const node = nodeOf(id, this.#artifacts);
    this.#found.set(id.key, { node, parts: [] });
    return node.id;
  }

  /** Adds the end of a reference that does not name a known resource. */
  unknown(text: string): string {
    const id = `?:${text}`;
    this.#found.set(id, { node: { id, type: 'Unknown', title: text, origin: 'outside' }, parts: [] });
    return id;
  }

  /** Adds a part to the node of a resource. */
  add(part: ResourceId, owner: ResourceId): void {
    this.of(owner);
    this.#found.get(owner.key)?.parts.push(part.toString());
  }

  all(): readonly GraphNode[] {
    return [...this.#found.values()].map(({ node, parts }) => ({ ...node, parts: parts.toSorted() }));
  }
}

function nodeOf(id: ResourceId, artifacts: Artifacts): Omit<GraphNode, 'parts'> {
  const resource = artifacts.get(id);
  const shown = (path: string) =>
    resource === undefined || resource.masked?.includes(path) ? undefined : textAt(resource.payload, path) || undefined;
  const version = id.entry.revisions === undefined ? undefined : shown('properties.apiVersion');
  const file = resource?.files?.[0];
  return {
    id: (resource?.id ?? id).toString(),
    kind: id.kind,
    type: id.entry.title,
    title: shown('properties.displayName') ?? id.name,
    origin: resource ? 'files' : hasBuiltIn(id) ? 'built-in' : 'outside',
    ...(version === undefined ? {} : { version }),
    ...(id.workspace === undefined ? {} : { workspace: id.workspace }),
    ...(file === undefined ? {} : { file }),
  };
}
