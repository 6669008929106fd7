import type { Run } from '../../runtime/run.ts';
import type { XName } from './names.ts';
import { XElement as Element, XContainer, type XElement, type XNode, type XObject } from './nodes.ts';

/** The children of a container; those that are removed while they are walked end it, as in .NET. */
export function* children(run: Run, container: XContainer): Iterable<XNode> {
  for (let index = 0; index < container.nodes.length; ) {
    run.spend();
    const node = container.nodes[index] as XNode;
    yield node;
    if (node.parent !== container) return;
    index = container.nodes[index] === node ? index + 1 : container.nodes.indexOf(node) + 1;
  }
}

const isElement = (name: XName | null | undefined, node: XObject): node is XElement =>
  node instanceof Element && (name === undefined || (name !== null && node.name.equals(name)));

/** The child elements, all or those of a name. A name that is null has none. */
export function* elements(run: Run, container: XContainer, name?: XName | null): Iterable<XElement> {
  for (const node of children(run, container)) if (isElement(name, node)) yield node;
}

export function* descendantNodes(run: Run, container: XContainer): Iterable<XNode> {
  // A stack rather than recursion: each node costs the same, however deep it is.
  const stack = [children(run, container)[Symbol.iterator]()];
  while (stack.length > 0) {
    const { done, value } = (stack.at(-1) as Iterator<XNode>).next();
    if (done) stack.pop();
    else {
      yield value;
      if (value instanceof XContainer) stack.push(children(run, value)[Symbol.iterator]());
    }
  }
}

export function* descendants(
  run: Run,
  container: XContainer,
  name?: XName | null,
  withSelf = false,
): Iterable<XElement> {
  if (withSelf && isElement(name, container)) yield container;
  for (const node of descendantNodes(run, container)) if (isElement(name, node)) yield node;
}

export function* ancestors(run: Run, start: XObject | null, name?: XName | null): Iterable<XElement> {
  for (let one = start; one; one = one.parent) {
    run.spend();
    if (isElement(name, one)) yield one;
  }
}

/** The nodes after or before a node, in document order. */
export function siblings(run: Run, node: XNode, side: 'after' | 'before'): XNode[] {
  const nodes = node.parent?.nodes ?? [];
  run.spend(1 + nodes.length / 16);
  const index = nodes.indexOf(node);
  return side === 'after' ? nodes.slice(index + 1) : nodes.slice(0, Math.max(0, index));
}

export const sibling = (run: Run, node: XNode, step: 1 | -1): XNode | null => {
  const nodes = node.parent?.nodes ?? [];
  run.spend(1 + nodes.length / 16);
  const index = nodes.indexOf(node);
  return index < 0 ? null : (nodes[index + step] ?? null);
};
