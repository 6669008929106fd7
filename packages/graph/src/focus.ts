import type { Artifacts } from '@apimkit/model';
import { blastRadius } from './blast-radius.ts';
import { findNode } from './find.ts';
import { type SelectOptions, selectAround } from './select.ts';
import type { DependencyGraph, Focus } from './types.ts';

/** Options of {@link focusOn}. */
export interface FocusOptions extends SelectOptions {
  /** The artifacts of the graph: the focus then lists what a change of the resource affects. */
  readonly artifacts?: Artifacts | undefined;
}

/**
 * Returns the part of a graph around a resource. Without a depth, both directions go one step, because further steps reach almost
 * everything; a single direction has no limit.
 *
 * @param resource id of a node or of a part of one
 * @returns help if the graph has no such resource
 * @example
 * focusOn(graph, 'api-policy:orders', { direction: 'needs', artifacts });
 */
export function focusOn(
  graph: DependencyGraph,
  resource: string,
  { artifacts, direction = 'both', depth = direction === 'both' ? 1 : undefined }: FocusOptions = {},
): DependencyGraph | { readonly advice: string } {
  const found = findNode(graph, resource);
  if ('advice' in found) return found;
  const id = found.id.toLowerCase() === resource.toLowerCase() ? found.id : resource;
  const focus: Focus = {
    resource: id,
    node: found.id,
    direction,
    ...(depth === undefined ? {} : { depth }),
    ...(artifacts && found.origin === 'files' ? { affects: blastRadius(artifacts, id) } : {}),
  };
  return { ...selectAround(graph, found.id, { direction, depth }), focus };
}
