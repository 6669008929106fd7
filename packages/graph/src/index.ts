/**
 * The dependency graph of the resources of Azure API Management: as data, and drawn.
 *
 * @module
 */
export { blastRadii, blastRadius } from './blast-radius.ts';
export { dependencyGraph, type GraphOptions } from './dependency-graph.ts';
export { dotOf } from './draw/dot.ts';
export { formatGraph, type GraphFormat, graphFormats } from './draw/format.ts';
export { type Colours, type Look, lookOf, looks } from './draw/looks.ts';
export { isTooLargeForMermaid, mermaidLimits, mermaidOf } from './draw/mermaid.ts';
export { drawingLimits, isTooLargeToDraw, svgOf } from './draw/svg.ts';
export { graphText } from './draw/text.ts';
export { findNode } from './find.ts';
export { type FocusOptions, focusOn } from './focus.ts';
export type { FoldOptions } from './folding.ts';
export { graphSchema } from './schema.ts';
export { needsOf, type SelectOptions, selectAround, usedBy } from './select.ts';
export type {
  BlastRadius,
  DependencyGraph,
  DependencyPlace,
  Focus,
  GraphDirection,
  GraphEdge,
  GraphNode,
  NodeOrigin,
  Reason,
} from './types.ts';
export { directions } from './types.ts';
