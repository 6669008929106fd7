import { nearest } from '@apimkit/diagnostics';
import type { DependencyGraph, GraphNode } from './types.ts';

/**
 * Finds the node of a resource: by its id, or by that of a part, such as a policy. Case is ignored, as in ARM.
 *
 * @returns help if there is none
 * @example
 * findNode(graph, 'api-policy:orders'); // the node api:orders
 */
export function findNode({ nodes }: DependencyGraph, text: string): GraphNode | { readonly advice: string } {
  const wanted = text.toLowerCase();
  const found =
    nodes.find(({ id }) => id.toLowerCase() === wanted) ??
    nodes.find(({ parts }) => parts.some((part) => part.toLowerCase() === wanted));
  if (found) return found;
  const [kind = ''] = text.split(':');
  const ids = nodes.flatMap(({ id, parts }) => [id, ...parts]);
  const near =
    nearest(
      text,
      ids.filter((id) => id.startsWith(`${kind}:`)),
    ) ?? nearest(text, ids);
  return {
    advice:
      near === undefined
        ? 'the graph has no such resource: write kind:name, such as api:orders'
        : `no such resource; did you mean ${near}?`,
  };
}
