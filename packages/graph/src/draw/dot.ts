import type { DependencyGraph, GraphEdge, GraphNode, Reason } from '../types.ts';
import { dotId, dotLabel } from './escape.ts';
import { linesOf, reasonLabels } from './labels.ts';
import { lookOf, page } from './looks.ts';

const edgeStyles: Readonly<Record<Reason, string>> = {
  'contained-in': 'style=dotted arrowhead=odiamond',
  association: 'style=bold',
  'policy-reference': 'style=solid',
  'property-reference': 'style=dashed',
};

/**
 * Returns a graph in DOT, the language of Graphviz. Shape and label name the kind, style and label of an edge the reason.
 *
 * @example
 * dotOf(dependencyGraph(artifacts)); // 'digraph apimkit {\n  …'
 */
export const dotOf = (graph: DependencyGraph): string => dotWith(graph, dotId, () => '');

/** A graph in DOT with other ids of nodes and more attributes. */
export function dotWith(
  { nodes, edges }: DependencyGraph,
  idOf: (id: string) => string,
  more: (what: 'n' | 'e', index: number) => string,
): string {
  const { background, text, line } = page.light;
  const lines = [
    `graph [rankdir=LR bgcolor="${background}" ranksep=0.8 nodesep=0.2]`,
    `node [style=filled margin="0.2,0.08" fontname="Helvetica,Arial,sans-serif" fontsize=11 fontcolor="${text}"]`,
    `edge [color="${line}" fontname="Helvetica,Arial,sans-serif" fontsize=9 fontcolor="${text}"]`,
    ...nodes.map((node, index) => `${idOf(node.id)} [${nodeAttributes(node)}${more('n', index)}]`),
    ...edges.map(
      (edge, index) => `${idOf(edge.from)} -> ${idOf(edge.to)} [${edgeAttributes(edge)}${more('e', index)}]`,
    ),
  ];
  return `digraph apimkit {\n${lines.map((one) => `  ${one}\n`).join('')}}\n`;
}

function nodeAttributes(node: GraphNode): string {
  const { shape, light, name } = lookOf(node);
  const style = node.origin === 'outside' ? ' style="filled,dashed"' : '';
  return `label=${dotLabel(linesOf(node))} shape=${shape} fillcolor="${light.fill}" color="${light.line}"${style} class="look-${name}"`;
}

const edgeAttributes = ({ reason }: GraphEdge) =>
  `label=${dotLabel([reasonLabels[reason]])} ${edgeStyles[reason]} class="${reason}"`;
