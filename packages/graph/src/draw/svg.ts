import { count } from '@apimkit/diagnostics';
import type { DependencyGraph } from '../types.ts';
import { dotWith } from './dot.ts';
import { plainText, xmlText } from './escape.ts';
import { linesOf, sentenceOf } from './labels.ts';
import { looks, page } from './looks.ts';

/** The largest graph that is drawn: such a drawing takes about 2 s, one with twice as many edges ten times as long, and no one can read it. */
export const drawingLimits = { nodes: 500, edges: 2000 } as const;

/** Labels of edges double the time of a drawing; with many edges they cover each other. */
const mostLabels = 300;

/**
 * Returns true for a graph that {@link svgOf} does not draw.
 *
 * @example
 * isTooLargeToDraw(graph) ? dotOf(graph) : await svgOf(graph, 'Dependencies');
 */
export const isTooLargeToDraw = ({ nodes, edges }: DependencyGraph): boolean =>
  nodes.length > drawingLimits.nodes || edges.length > drawingLimits.edges;

/**
 * Draws a graph with Graphviz. The SVG is complete in itself, has a title and a description for screen readers, and follows the colour
 * scheme of the reader.
 *
 * @param title of the drawing
 * @throws {RangeError} when the graph is too large: select a part of it first
 * @example
 * await svgOf(selectAround(graph, 'api:orders', { depth: 1 }), 'Dependencies of orders');
 */
export async function svgOf(graph: DependencyGraph, title: string): Promise<string> {
  const { nodes, edges } = graph;
  if (isTooLargeToDraw(graph))
    throw new RangeError(
      `${nodes.length} nodes and ${edges.length} edges are too many for a drawing of at most ${drawingLimits.nodes} and ${drawingLimits.edges}`,
    );
  const { instance } = await import('@viz-js/viz');
  const numbers = new Map(nodes.map(({ id }, index) => [id, `n${index}`]));
  const noLabel = edges.length > mostLabels ? ' label=""' : '';
  const dot = dotWith(
    graph,
    (id) => numbers.get(id) ?? '',
    (what, index) => `${what === 'e' ? noLabel : ''} id="${what}${index}"`,
  );
  const drawn = (await instance()).renderString(dot, { format: 'svg' });
  const [, box = '0 0 0 0'] = /viewBox="([\d .-]+)"/.exec(drawn) ?? [];
  const [, , width, height] = box.split(' ');
  const body = drawn
    .slice(drawn.indexOf('<g id='))
    .replaceAll(/<!--.*?-->\n?/gs, '')
    .replace(/<title>apimkit<\/title>\n/, '')
    .replaceAll(
      /<g id="([ne])(\d+)"([^>]*)>\s*<title>.*?<\/title>/gs,
      (_, what: string, index: string, rest: string) => {
        const node = nodes[Number(index)];
        const edge = edges[Number(index)];
        const text = what === 'n' ? node && linesOf(node).join(' ') : edge && sentenceOf(edge);
        return `<g id="${what}${index}"${rest}>\n<title>${xmlText(text ?? '')}</title>`;
      },
    );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title desc" width="${width}pt" height="${height}pt" viewBox="${box}">`,
    `<title id="title">${xmlText(plainText(title))}</title>`,
    `<desc id="desc">${xmlText(descriptionOf(graph))}</desc>`,
    `<style>${styles()}</style>`,
    body,
  ].join('\n');
}

function descriptionOf({ nodes, edges }: DependencyGraph): string {
  const types = Map.groupBy(nodes, ({ type }) => type);
  const counts = [...types].map(([type, all]) => `${type}: ${all.length}`).join(', ');
  const size = `${count(nodes.length, 'resource')} (${counts}) and ${count(edges.length, 'dependency', 'dependencies')}`;
  return `${size}. An arrow leads from a resource to what it needs. Bold: a link; solid: a policy; dashed: a property; dotted: a workspace. A dashed border: not in the files.`;
}

function styles(): string {
  const { background, text, line } = page.dark;
  const shapes = ':is(polygon,polyline,path,ellipse)';
  const dark = [
    `.graph>polygon{fill:${background};stroke:none}`,
    `text{fill:${text}}`,
    `.edge path,.edge polygon,.edge polyline{stroke:${line}}`,
    `.edge polygon{fill:${line}}`,
    ...looks.map(({ name, dark: { fill, line: border } }) => `.look-${name} ${shapes}{fill:${fill};stroke:${border}}`),
    '.node polyline{fill:none}',
  ];
  return `text{font-family:Helvetica,Arial,sans-serif}@media (prefers-color-scheme:dark){${dark.join('')}}`;
}
