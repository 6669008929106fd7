import type { DependencyGraph, GraphDirection } from './types.ts';

/** Options of {@link selectAround}. */
export interface SelectOptions {
  /** Most edges between the node and another one; default: no limit. */
  readonly depth?: number | undefined;
  /** Default: both. */
  readonly direction?: GraphDirection | undefined;
}

/**
 * Returns the part of a graph around a node, with all edges between the selected nodes.
 *
 * @param focus id of a node of the graph
 * @example
 * selectAround(graph, 'backend:orders', { direction: 'used-by' }); // everything that a change of the backend can affect
 */
export function selectAround(
  graph: DependencyGraph,
  focus: string,
  { depth = Number.POSITIVE_INFINITY, direction = 'both' }: SelectOptions = {},
): DependencyGraph {
  const next = new Map<string, string[]>();
  const add = (from: string, to: string) => {
    const known = next.get(from);
    if (known) known.push(to);
    else next.set(from, [to]);
  };
  for (const { from, to } of graph.edges) {
    if (direction !== 'used-by') add(from, to);
    if (direction !== 'needs') add(to, from);
  }
  const found = new Set([focus]);
  let open = [focus];
  for (let distance = 0; distance < depth && open.length > 0; distance += 1) {
    const after = new Set(open.flatMap((id) => next.get(id) ?? []).filter((id) => !found.has(id)));
    for (const id of after) found.add(id);
    open = [...after];
  }
  return {
    ...graph,
    nodes: graph.nodes.filter(({ id }) => found.has(id)),
    edges: graph.edges.filter(({ from, to }) => found.has(from) && found.has(to)),
  };
}

/**
 * Returns the ids of the nodes that need a node, directly or through others.
 *
 * @example
 * usedBy(graph, 'named-value:payment-key'); // ['api:orders', 'product:partner', …]
 */
export const usedBy = (graph: DependencyGraph, id: string): readonly string[] => reached(graph, id, 'used-by');

/**
 * Returns the ids of the nodes that a node needs, directly or through others.
 *
 * @example
 * needsOf(graph, 'product:partner'); // ['api:orders', 'named-value:payment-key', …]
 */
export const needsOf = (graph: DependencyGraph, id: string): readonly string[] => reached(graph, id, 'needs');

const reached = (graph: DependencyGraph, id: string, direction: GraphDirection) =>
  selectAround(graph, id, { direction })
    .nodes.map((node) => node.id)
    .filter((one) => one !== id);
