import { exception } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import { NetArray, type Value } from '../../runtime/values.ts';
import { iterateObjects } from '../collections/enumerator.ts';
import { isWhiteSpace } from './characters.ts';
import {
  XAttribute,
  XCData,
  XComment,
  type XContainer,
  XDocument,
  XElement,
  type XNode,
  XObject,
  XProcessingInstruction,
  XText,
} from './nodes.ts';
import { xmlText } from './text.ts';

/** Adds content at an index, or at the end: nodes, attributes, sequences, and text of other values. */
export function addContent(run: Run, container: XContainer, content: Value, index?: number): number {
  run.spend();
  const at = index ?? container.nodes.length;
  if (content === null) return at;
  if (content instanceof XAttribute) return addAttribute(run, container, content, at);
  if (content instanceof XObject) return insert(run, container, content as XNode, at);
  if (isSequence(content)) {
    let next = at;
    for (const item of [...iterateObjects(run, content)])
      next = run.nested(() => addContent(run, container, item, next));
    return next;
  }
  return addText(run, container, xmlText(run, content), at);
}

function isSequence(content: Value): content is Iterable<Value> {
  if (content === null || typeof content !== 'object') return false;
  return content instanceof NetArray || Symbol.iterator in content;
}

function addText(run: Run, container: XContainer, text: string, at: number): number {
  run.grow(text.length);
  if (container instanceof XDocument) {
    if (!isWhiteSpace(text))
      throw exception('ArgumentException', 'Non-whitespace characters cannot be added to content.');
    if (text === '') return at;
  }
  const before = container.nodes[at - 1];
  if (text !== '' && before instanceof XText && !(before instanceof XCData)) {
    before.value += text;
    return at;
  }
  if (text !== '') return insert(run, container, new XText(text), at);
  if (container instanceof XElement && container.nodes.length === 0) container.hasEmptyText = true;
  return at;
}

/** Inserts a node; one that has a parent, or contains the container, is copied. */
function insert(run: Run, container: XContainer, given: XNode, at: number): number {
  let node = given;
  if (node.parent || isInside(container, node)) node = cloneNode(run, node);
  validate(container, node, at);
  run.spend(1 + (container.nodes.length - at) / 100);
  node.parent = container;
  container.nodes.splice(at, 0, node);
  return at + 1;
}

function isInside(container: XContainer, node: XNode): boolean {
  for (let one: XObject | null = container; one; one = one.parent) if (one === node) return true;
  return false;
}

const misplaced = () =>
  exception('InvalidOperationException', 'This operation would create an incorrectly structured document.');

function validate(container: XContainer, node: XNode, at: number): void {
  if (node instanceof XDocument)
    throw exception('ArgumentException', 'A node of type Document cannot be added to content.');
  if (!(container instanceof XDocument)) return;
  if (node instanceof XElement && container.nodes.slice(0).some((one) => one instanceof XElement)) throw misplaced();
  if (node instanceof XCData) throw exception('ArgumentException', 'A node of type CDATA cannot be added to content.');
  if (node instanceof XText && !isWhiteSpace(node.value))
    throw exception('ArgumentException', 'Non-whitespace characters cannot be added to content.');
  void at;
}

function addAttribute(run: Run, container: XContainer, given: XAttribute, at: number): number {
  if (!(container instanceof XElement))
    throw exception('ArgumentException', 'An attribute cannot be added to content.');
  run.spend(1 + container.attributes.length / 20);
  if (container.attribute(given.name)) throw exception('InvalidOperationException', 'Duplicate attribute.');
  run.grow(8);
  const attribute = given.parent ? new XAttribute(given.name, given.value) : given;
  attribute.parent = container;
  container.attributes.push(attribute);
  return at;
}

/** A copy without a parent. */
export function cloneNode(run: Run, node: XNode): XNode {
  run.spend();
  run.grow(8);
  if (node instanceof XCData) return new XCData(node.value);
  if (node instanceof XText) return new XText(node.value);
  if (node instanceof XComment) return new XComment(node.value);
  if (node instanceof XProcessingInstruction) return new XProcessingInstruction(node.target, node.data);
  return run.nested(() => cloneContainer(run, node as XContainer));
}

function cloneContainer(run: Run, source: XContainer): XContainer {
  const copy = source instanceof XElement ? new XElement(source.name) : new XDocument();
  if (source instanceof XElement && copy instanceof XElement) {
    copy.hasEmptyText = source.hasEmptyText;
    for (const one of source.attributes) addAttribute(run, copy, one, 0);
  } else if (source instanceof XDocument && copy instanceof XDocument) copy.declaration = source.declaration;
  for (const child of source.nodes) {
    const node = cloneNode(run, child);
    node.parent = copy;
    copy.nodes.push(node);
  }
  return copy;
}

/** Removes a node or attribute from its parent. */
export function removeObject(run: Run, one: XObject): null {
  const { parent } = one;
  if (!parent) throw exception('InvalidOperationException', 'The parent is missing.');
  const list: XObject[] = one instanceof XAttribute ? (parent as XElement).attributes : parent.nodes;
  run.spend(1 + list.length / 200);
  list.splice(list.indexOf(one), 1);
  one.parent = null;
  if (parent instanceof XElement) parent.hasEmptyText = false;
  return null;
}

export function removeNodes(container: XContainer): null {
  for (const node of container.nodes) node.parent = null;
  container.nodes.length = 0;
  if (container instanceof XElement) container.hasEmptyText = false;
  return null;
}

export function removeAttributes(element: XElement): null {
  for (const one of element.attributes) one.parent = null;
  element.attributes.length = 0;
  return null;
}

/** `Value = text` of an element. */
export function setText(run: Run, element: XElement, text: string): null {
  removeNodes(element);
  addText(run, element, text, 0);
  return null;
}
