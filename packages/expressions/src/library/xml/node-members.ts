import { exception, UnsupportedError } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import type { NetArray, Value } from '../../runtime/values.ts';
import { declareType } from '../../types/declare.ts';
import { addContent, removeNodes, removeObject } from './content.ts';
import { deepEquals } from './deep-equals.ts';
import type { XName } from './names.ts';
import { XContainer, XElement, XNode, XObject } from './nodes.ts';
import { printNode } from './print.ts';
import { readFrom, type XmlReaderValue } from './reader.ts';
import { sequence } from './sequence.ts';
import { ancestors, children, descendantNodes, descendants, elements, sibling, siblings } from './walk.ts';

const first = <T>(items: Iterable<T>): T | null => {
  for (const one of items) return one;
  return null;
};

function place(run: Run, node: XNode, step: 0 | 1, content: Value): null {
  const { parent } = node;
  if (!parent) throw exception('InvalidOperationException', 'The parent is missing.');
  addContent(run, parent, content, parent.nodes.indexOf(node) + step);
  return null;
}

function replace(this: Run, node: XNode, content: Value): null {
  const { parent } = node;
  if (!parent) throw exception('InvalidOperationException', 'The parent is missing.');
  const index = parent.nodes.indexOf(node);
  removeObject(this, node);
  addContent(this, parent, content, index);
  return null;
}

function remove(this: Run, node: XNode): null {
  return removeObject(this, node);
}

function add(this: Run, container: XContainer, content: Value): null {
  addContent(this, container, content);
  return null;
}

function addFirst(this: Run, container: XContainer, content: Value): null {
  addContent(this, container, content, 0);
  return null;
}

function addAfter(this: Run, node: XNode, content: Value): null {
  return place(this, node, 1, content);
}

function addBefore(this: Run, node: XNode, content: Value): null {
  return place(this, node, 0, content);
}

function print(this: Run, node: XNode, options: number): string {
  if (options > 1) throw new UnsupportedError('SaveOptions.OmitDuplicateNamespaces is not supported');
  return printNode(this, node, options === 0);
}

function siblingElements(run: Run, node: XNode, side: 'after' | 'before', name?: XName | null): Iterable<XNode> {
  return siblings(run, node, side).filter(
    (one) => one instanceof XElement && (name === undefined || (name !== null && one.name.equals(name))),
  );
}

/** `XObject`, `XNode` and `XContainer`. */
export const nodeTypes = [
  declareType({
    name: 'System.Xml.Linq.XObject',
    kind: 'class',
    instances: XObject,
    members: {
      'XElement Parent { get; }': ({ parent }: XObject) => (parent instanceof XElement ? parent : null),
      'XDocument Document { get; }': ({ document }: XObject) => document,
      'XmlNodeType NodeType { get; }': ({ nodeType }: XObject) => nodeType,
    },
  }),
  declareType({
    name: 'System.Xml.Linq.XNode',
    kind: 'class',
    bases: ['XObject'],
    instances: XNode,
    members: {
      'XNode NextNode { get; }'(this: Run, node: XNode) {
        return sibling(this, node, 1);
      },
      'XNode PreviousNode { get; }'(this: Run, node: XNode) {
        return sibling(this, node, -1);
      },
      'void Remove()': remove,
      'void ReplaceWith(object)': replace,
      'void ReplaceWith(params object[])': replace as (this: Run, node: XNode, content: NetArray) => null,
      'void AddAfterSelf(object)': addAfter,
      'void AddAfterSelf(params object[])': addAfter,
      'void AddBeforeSelf(object)': addBefore,
      'void AddBeforeSelf(params object[])': addBefore,
      'IEnumerable<XElement> Ancestors()'(this: Run, node: XNode) {
        return sequence(this, 'XElement', () => ancestors(this, node.parent));
      },
      'IEnumerable<XElement> Ancestors(XName)'(this: Run, node: XNode, name: XName | null) {
        return sequence(this, 'XElement', () => ancestors(this, node.parent, name));
      },
      'IEnumerable<XNode> NodesAfterSelf()'(this: Run, node: XNode) {
        return sequence(this, 'XNode', () => siblings(this, node, 'after'));
      },
      'IEnumerable<XNode> NodesBeforeSelf()'(this: Run, node: XNode) {
        return sequence(this, 'XNode', () => siblings(this, node, 'before'));
      },
      'IEnumerable<XElement> ElementsAfterSelf()'(this: Run, node: XNode) {
        return sequence(this, 'XElement', () => siblingElements(this, node, 'after'));
      },
      'IEnumerable<XElement> ElementsAfterSelf(XName)'(this: Run, node: XNode, name: XName | null) {
        return sequence(this, 'XElement', () => siblingElements(this, node, 'after', name));
      },
      'IEnumerable<XElement> ElementsBeforeSelf()'(this: Run, node: XNode) {
        return sequence(this, 'XElement', () => siblingElements(this, node, 'before'));
      },
      'IEnumerable<XElement> ElementsBeforeSelf(XName)'(this: Run, node: XNode, name: XName | null) {
        return sequence(this, 'XElement', () => siblingElements(this, node, 'before', name));
      },
      'string ToString(SaveOptions)': print,
      'static bool DeepEquals(XNode, XNode)'(this: Run, a: XNode | null, b: XNode | null) {
        return deepEquals(this, a, b);
      },
      'static XNode ReadFrom(XmlReader)'(this: Run, reader: XmlReaderValue) {
        return readFrom(this, reader);
      },
    },
  }),
  declareType({
    name: 'System.Xml.Linq.XContainer',
    kind: 'class',
    bases: ['XNode'],
    instances: XContainer,
    members: {
      'void Add(object)': add,
      'void Add(params object[])': add,
      'void AddFirst(object)': addFirst,
      'void AddFirst(params object[])': addFirst,
      'void RemoveNodes()': removeNodes,
      'void ReplaceNodes(object)': replaceNodes,
      'void ReplaceNodes(params object[])': replaceNodes,
      'XNode FirstNode { get; }': ({ nodes }: XContainer) => nodes[0] ?? null,
      'XNode LastNode { get; }': ({ nodes }: XContainer) => nodes.at(-1) ?? null,
      'XElement Element(XName)'(this: Run, container: XContainer, name: XName | null) {
        return first(elements(this, container, name));
      },
      'IEnumerable<XElement> Elements()'(this: Run, container: XContainer) {
        return sequence(this, 'XElement', () => elements(this, container));
      },
      'IEnumerable<XElement> Elements(XName)'(this: Run, container: XContainer, name: XName | null) {
        return sequence(this, 'XElement', () => elements(this, container, name));
      },
      'IEnumerable<XElement> Descendants()'(this: Run, container: XContainer) {
        return sequence(this, 'XElement', () => descendants(this, container));
      },
      'IEnumerable<XElement> Descendants(XName)'(this: Run, container: XContainer, name: XName | null) {
        return sequence(this, 'XElement', () => descendants(this, container, name));
      },
      'IEnumerable<XNode> Nodes()'(this: Run, container: XContainer) {
        return sequence(this, 'XNode', () => children(this, container));
      },
      'IEnumerable<XNode> DescendantNodes()'(this: Run, container: XContainer) {
        return sequence(this, 'XNode', () => descendantNodes(this, container));
      },
    },
  }),
];

function replaceNodes(this: Run, container: XContainer, content: Value): null {
  removeNodes(container);
  addContent(this, container, content);
  return null;
}
