import type { GraphEdge, GraphNode } from '@apimkit/graph';
import { once, part } from './data.ts';

/** Edges by the nodes at their ends. */
const edgesByNode = once(() => {
  const found = new Map<string, { readonly needs: GraphEdge[]; readonly usedBy: GraphEdge[] }>();
  for (const { id } of part('resources')?.nodes ?? []) found.set(id, { needs: [], usedBy: [] });
  for (const edge of part('resources')?.edges ?? []) {
    found.get(edge.from)?.needs.push(edge);
    found.get(edge.to)?.usedBy.push(edge);
  }
  return found;
});

/** The edges of a node. */
export const edgesOf = (id: string) => edgesByNode().get(id) ?? { needs: [], usedBy: [] };

/** More nodes than this cannot be read in a drawing. */
const mostNodes = 60;

/** The part of the graph that is drawn. */
export interface Neighbourhood {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Nodes in reach that are not drawn. */
  readonly left: number;
}

/** Which way, and how many edges far. */
export interface Reach {
  readonly direction: 'both' | 'needs' | 'used-by';
  readonly depth: number;
}

/** The nodes around a node, the nearest first, up to a number that can be read. */
export function around(
  focus: string,
  nodes: ReadonlyMap<string, GraphNode>,
  { direction, depth }: Reach,
): Neighbourhood {
  const found = new Set([focus]);
  let open = [focus];
  for (let distance = 0; distance < depth; distance += 1) {
    const next: string[] = [];
    for (const id of open) {
      const { needs, usedBy } = edgesOf(id);
      const ends = [
        ...(direction === 'used-by' ? [] : needs.map(({ to }) => to)),
        ...(direction === 'needs' ? [] : usedBy.map(({ from }) => from)),
      ];
      for (const end of ends)
        if (!found.has(end)) {
          found.add(end);
          next.push(end);
        }
    }
    open = next;
  }
  const drawn = [...found].slice(0, mostNodes);
  const isDrawn = new Set(drawn);
  return {
    nodes: drawn.flatMap((id) => nodes.get(id) ?? []),
    edges: drawn.flatMap((id) => edgesOf(id).needs.filter(({ to }) => isDrawn.has(to))),
    left: found.size - drawn.length,
  };
}
