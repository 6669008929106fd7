import type { DependencyGraph, GraphNode, Reason } from '../types.ts';
import { mermaidText } from './escape.ts';
import { linesOf, reasonLabels } from './labels.ts';
import { lookOf, looks, page } from './looks.ts';

const arrows: Readonly<Record<Reason, string>> = {
  'contained-in': '-.->',
  association: '==>',
  'policy-reference': '-->',
  'property-reference': '-->',
};

/** The limits of Mermaid: viewers such as GitHub do not draw larger diagrams (maxTextSize and maxEdges of its configuration). */
export const mermaidLimits = { characters: 50_000, edges: 500 } as const;

/**
 * Returns a graph as a flowchart of Mermaid, which GitHub, GitLab and Azure DevOps draw inside of Markdown.
 *
 * @example
 * mermaidOf(dependencyGraph(artifacts)); // 'flowchart LR\n  …'
 */
export function mermaidOf({ nodes, edges }: DependencyGraph): string {
  const ids = new Map(nodes.map(({ id }, index) => [id, `n${index}`]));
  const used = new Set(nodes.map((node) => lookOf(node).name));
  const lines = [
    ...nodes.map((node, index) => `n${index}${shapeOf(node)}`),
    ...edges.map(
      ({ from, to, reason }) => `${ids.get(from)} ${arrows[reason]}|"${reasonLabels[reason]}"| ${ids.get(to)}`,
    ),
    // Dark text on light shapes is readable on both backgrounds.
    ...looks
      .filter(({ name }) => used.has(name))
      .map(
        ({ name, light }) =>
          `classDef ${classOf(name)} fill:${light.fill},stroke:${light.line},color:${page.light.text}`,
      ),
    ...(nodes.some(isOutside) ? ['classDef isOutside stroke-dasharray:4 3'] : []),
    ...looks.flatMap((look) => {
      const mine = nodes.flatMap((node, index) => (lookOf(node) === look ? [`n${index}`] : []));
      return mine.length > 0 ? [`class ${mine.join(',')} ${classOf(look.name)}`] : [];
    }),
    ...(nodes.some(isOutside)
      ? [`class ${nodes.flatMap((node, index) => (isOutside(node) ? [`n${index}`] : [])).join(',')} isOutside`]
      : []),
  ];
  return `flowchart LR\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

const classOf = (look: string) => `look-${look}`;
const isOutside = ({ origin }: GraphNode) => origin === 'outside';

function shapeOf(node: GraphNode): string {
  const [open, close] = lookOf(node).brackets;
  return `${open}"${linesOf(node).map(mermaidText).join('<br/>')}"${close}`;
}

/**
 * Returns true for a flowchart beyond the limits of viewers.
 *
 * @example
 * isTooLargeForMermaid(graph, mermaidOf(graph)); // false
 */
export const isTooLargeForMermaid = ({ edges }: DependencyGraph, text: string): boolean =>
  edges.length > mermaidLimits.edges || text.length > mermaidLimits.characters;
