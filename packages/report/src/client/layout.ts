import type { GraphNode } from '@apimkit/graph';
import { Graph, layout } from '@dagrejs/dagre';
import { nodeTitle } from './names.ts';
import type { Neighbourhood } from './neighbours.ts';

/** A node with the place of its middle. */
export interface PlacedNode {
  readonly node: GraphNode;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

interface PlacedEdge {
  readonly key: string;
  readonly reason: string;
  /** Path of SVG. */
  readonly path: string;
}

/** Places of everything in a drawing. */
interface Placed {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Height of a node. */
export const height = 44;
const longestLabel = 26;
const widthOf = (lines: readonly string[]) => Math.max(...lines.map(({ length }) => length)) * 7.2 + 28;
const shortened = (text: string) => (text.length > longestLabel ? `${text.slice(0, longestLabel - 1)}…` : text);

/** The lines of a label: kind and title. */
export const linesOf = (node: GraphNode): readonly string[] => [node.type, nodeTitle(node)].map(shortened);

/** Places nodes in columns: what uses a node is left of it, what it needs is right of it. */
export function placed({ nodes, edges }: Neighbourhood): Placed {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 14, ranksep: 56, marginx: 12, marginy: 12 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of nodes) graph.setNode(node.id, { node, width: widthOf(linesOf(node)), height });
  for (const { from, to, reason } of edges) graph.setEdge(from, to, {}, reason);
  layout(graph);
  const size = graph.graph() as { readonly width?: number; readonly height?: number };
  return {
    width: size.width ?? 0,
    height: size.height ?? 0,
    nodes: nodes.map(({ id }) => graph.node(id) as unknown as PlacedNode),
    edges: edges.map(({ from, to, reason }) => {
      const { points } = graph.edge(from, to, reason) as unknown as { readonly points: readonly Point[] };
      return { key: `${from} ${to} ${reason}`, reason, path: pathOf(points) };
    }),
  };
}

/** A smooth line through the middles between points. */
function pathOf(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const last = rest.at(-1) ?? first;
  const curves = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? point;
    return `Q${point.x} ${point.y} ${(point.x + next.x) / 2} ${(point.y + next.y) / 2}`;
  });
  return `M${first.x} ${first.y} ${curves.join(' ')} L${last.x} ${last.y}`;
}
