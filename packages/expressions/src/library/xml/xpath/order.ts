import type { Run } from '../../../runtime/run.ts';
import { XContainer, XElement, type XObject } from '../nodes.ts';

/** Nodes in document order, each once. */
export function inOrder(run: Run, nodes: readonly XObject[]): XObject[] {
  const unique = [...new Set(nodes)];
  const [first] = unique;
  if (!first || unique.length === 1) return unique;
  let root = first;
  while (root.parent) root = root.parent;
  const wanted = new Set(unique);
  const sorted: XObject[] = [];
  const visit = (one: XObject) => {
    run.spend();
    if (wanted.has(one)) sorted.push(one);
    if (one instanceof XElement) for (const attribute of one.attributes) visit(attribute);
    if (one instanceof XContainer) for (const child of one.nodes) visit(child);
  };
  visit(root);
  return sorted;
}
