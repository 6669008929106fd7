import { count } from '@apimkit/diagnostics';
import type { BlastRadius, DependencyGraph, GraphEdge, GraphNode } from '../types.ts';
import { plainText } from './escape.ts';
import { reasonLabels, titleOf } from './labels.ts';

/**
 * Returns a graph as text: each node with what it needs, or with what uses it, and where that is written; with a focus, also what a change
 * of that resource affects.
 *
 * @example
 * console.log(graphText(graph));
 */
export function graphText(graph: DependencyGraph): string {
  const { edges, focus, nodes } = graph;
  const needs = Map.groupBy(edges, ({ from }) => from);
  const users = Map.groupBy(edges, ({ to }) => to);
  const rowsOf = (id: string): readonly string[] => {
    const direction = id === focus?.node || focus?.direction !== 'both' ? (focus?.direction ?? 'needs') : 'needs';
    return [
      ...(direction === 'used-by' ? [] : (needs.get(id) ?? []).map((edge) => rowOf(`-> ${edge.to}`, edge))),
      ...(direction === 'needs' ? [] : (users.get(id) ?? []).map((edge) => rowOf(`<- ${edge.from}`, edge))),
    ];
  };
  const first = nodes.filter(({ id }) => id === focus?.node);
  const ordered = [...first, ...nodes.filter(({ id }) => id !== focus?.node)];
  const texts = ordered.map((node) => [headOf(node), ...rowsOf(node.id)].join('\n'));
  return [...texts, ...(focus?.affects ? ['', affectedText(focus.resource, focus.affects)] : [])].join('\n');
}

const rowOf = (end: string, edge: GraphEdge) => `  ${plainText(end)}  (${reasonLabels[edge.reason]}${placeOf(edge)})`;

const headOf = (node: GraphNode) => `${plainText(node.id)}  ${node.type} ${titleOf(node)}`.trimEnd();

function placeOf({ places }: GraphEdge): string {
  const [first] = places;
  const path = first?.path === undefined ? '' : ` ${plainText(first.path)}`;
  if (first?.file === undefined) return path;
  const more = places.length > 1 ? ` and ${places.length - 1} more` : '';
  const line = first.line === undefined ? '' : `:${first.line}`;
  return `${path}: ${plainText(first.file)}${line}${more}`;
}

const mostNames = 20;

function affectedText(resource: string, { all, ...lists }: BlastRadius): string {
  const rows = Object.entries(lists).flatMap(([name, ids]) => {
    const noun = name === 'apis' ? 'API' : name.slice(0, -1);
    const more = ids.length > mostNames ? `, and ${ids.length - mostNames} more` : '';
    return ids.length === 0
      ? []
      : [`  ${count(ids.length, noun)}: ${ids.slice(0, mostNames).map(plainText).join(', ')}${more}`];
  });
  const head = `A change of ${plainText(resource)} affects${all ? ' every API' : ''}`;
  return rows.length > 0 ? [`${head}:`, ...rows].join('\n') : `A change of ${plainText(resource)} affects no calls.`;
}
