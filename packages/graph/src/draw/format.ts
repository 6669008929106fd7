import type { DependencyGraph } from '../types.ts';
import { dotOf } from './dot.ts';
import { plainText } from './escape.ts';
import { mermaidOf } from './mermaid.ts';
import { svgOf } from './svg.ts';
import { graphText } from './text.ts';

/** The formats of a graph. */
export const graphFormats = ['text', 'json', 'mermaid', 'dot', 'svg'] as const;

/** A format of a graph. */
export type GraphFormat = (typeof graphFormats)[number];

const writers: Readonly<Record<GraphFormat, (graph: DependencyGraph) => string | Promise<string>>> = {
  text: (graph) => `${graphText(graph)}\n`,
  json: (graph) => `${JSON.stringify(graph, null, 2)}\n`,
  mermaid: mermaidOf,
  dot: dotOf,
  svg: (graph) =>
    svgOf(graph, graph.focus ? `Dependencies of ${plainText(graph.focus.resource)}` : 'Dependencies of API Management'),
};

/**
 * Writes a graph in a format.
 *
 * @throws {RangeError} for `svg` when the graph is too large
 * @example
 * await formatGraph(graph, 'mermaid');
 */
export const formatGraph = async (graph: DependencyGraph, format: GraphFormat): Promise<string> =>
  writers[format](graph);
