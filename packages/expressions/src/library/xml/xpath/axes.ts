import { UnsupportedError } from '../../../runtime/exception.ts';
import type { Run } from '../../../runtime/run.ts';
import {
  XAttribute,
  XComment,
  XContainer,
  XElement,
  XNode,
  type XObject,
  XProcessingInstruction,
  XText,
} from '../nodes.ts';
import { type PathContext, pathError } from './context.ts';

/** The nodes of an axis, nearest first. */
export function axis(run: Run, name: string, node: XObject): XObject[] {
  const found = nodesOf(name, node);
  run.spend(1 + found.length);
  return found;
}

function nodesOf(name: string, node: XObject): XObject[] {
  switch (name) {
    case 'child':
      return childrenOf(node);
    case 'descendant':
      return descendantsOf(node);
    case 'descendant-or-self':
      return [node, ...descendantsOf(node)];
    case 'self':
      return [node];
    case 'parent':
      return node.parent ? [node.parent] : [];
    case 'ancestor':
      return ancestorsOf(node.parent);
    case 'ancestor-or-self':
      return ancestorsOf(node);
    case 'attribute':
      return node instanceof XElement ? node.attributes.filter((one) => one.declared === undefined) : [];
    case 'following-sibling':
      return siblingsOf(node, (nodes, index) => nodes.slice(index + 1));
    case 'preceding-sibling':
      return siblingsOf(node, (nodes, index) => nodes.slice(0, index).reverse());
    default:
      throw new UnsupportedError(`The XPath axis ${name} is not supported`);
  }
}

const childrenOf = (node: XObject): XObject[] => (node instanceof XContainer ? [...node.nodes] : []);

function descendantsOf(node: XObject): XObject[] {
  const found: XObject[] = [];
  const visit = (one: XObject) => {
    if (!(one instanceof XContainer)) return;
    for (const child of one.nodes) {
      found.push(child);
      visit(child);
    }
  };
  visit(node);
  return found;
}

function ancestorsOf(start: XObject | null): XObject[] {
  const found: XObject[] = [];
  for (let one = start; one; one = one.parent) found.push(one);
  return found;
}

function siblingsOf(node: XObject, part: (nodes: readonly XNode[], index: number) => XObject[]): XObject[] {
  if (!(node instanceof XNode) || !node.parent) return [];
  return part(node.parent.nodes, node.parent.nodes.indexOf(node));
}

/** What a step keeps of an axis. */
export type NodeTest = (context: PathContext, node: XObject, axisName: string) => boolean;

/** `text()`, `node()` and so on. */
export function kindTest(kind: string): NodeTest {
  return (_context, node) => {
    if (kind === 'text') return node instanceof XText;
    if (kind === 'comment') return node instanceof XComment;
    if (kind === 'processing-instruction') return node instanceof XProcessingInstruction;
    return true;
  };
}

/** `name`, `prefix:name`, `*`, `prefix:*`. */
export function nameTest(prefix: string | null, local: string): NodeTest {
  return (context, node, axisName) => {
    const isPrincipal = axisName === 'attribute' ? node instanceof XAttribute : node instanceof XElement;
    if (!isPrincipal) return false;
    const { name } = node as XAttribute | XElement;
    if (local !== '*' && name.local !== local) return false;
    if (prefix === null) return local === '*' || name.namespace === '';
    return name.namespace === namespaceOf(context, prefix);
  };
}

/** The namespace of a prefix of the path. */
export function namespaceOf({ namespaces }: PathContext, prefix: string): string {
  if (!namespaces)
    throw pathError(
      'Namespace Manager or XsltContext needed. This query has a prefix, variable, or user-defined function.',
    );
  const found = namespaces.get(prefix);
  if (found === undefined) throw pathError(`Namespace prefix '${prefix}' is not defined.`);
  return found;
}
