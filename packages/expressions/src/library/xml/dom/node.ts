import { UnsupportedError } from '../../../runtime/exception.ts';
import type { Run } from '../../../runtime/run.ts';
import {
  XAttribute,
  XComment,
  XContainer,
  XDocument,
  XElement,
  type XObject,
  XProcessingInstruction,
  XText,
} from '../nodes.ts';
import { printNode } from '../print.ts';
import { textIn } from '../text.ts';

/** `XmlNode`: a view of a node of the tree that LINQ to XML has too. A node has one view, so that references are equal. */
export class XmlNodeValue {
  readonly object: XObject;
  constructor(object: XObject) {
    this.object = object;
  }

  toText(): string {
    return `System.Xml.Xml${classes[this.object.nodeType] ?? 'Node'}`;
  }
}

const classes: Readonly<Record<number, string>> = {
  3: 'Text',
  4: 'CDataSection',
  7: 'ProcessingInstruction',
  8: 'Comment',
};

/** `XmlDocument`. It has no tree before `LoadXml`. */
export class XmlDocumentValue extends XmlNodeValue {
  tree: XDocument = new XDocument();

  constructor() {
    super(new XDocument());
  }

  override toText(): string {
    return 'System.Xml.XmlDocument';
  }
}

export class XmlElementValue extends XmlNodeValue {
  override toText(): string {
    return 'System.Xml.XmlElement';
  }
}

export class XmlAttributeValue extends XmlNodeValue {
  override toText(): string {
    return 'System.Xml.XmlAttribute';
  }
}

const views = new WeakMap<XObject, XmlNodeValue>();

/** The view of a node. */
export function viewOf(object: XObject): XmlNodeValue {
  const known = views.get(object);
  if (known) return known;
  const view =
    object instanceof XElement
      ? new XmlElementValue(object)
      : object instanceof XAttribute
        ? new XmlAttributeValue(object)
        : new XmlNodeValue(object);
  views.set(object, view);
  return view;
}

/** Makes a document the view of a tree. */
export function adopt(document: XmlDocumentValue, tree: XDocument): void {
  document.tree = tree;
  views.set(tree, document);
}

export const viewOrNull = (object: XObject | null | undefined): XmlNodeValue | null => (object ? viewOf(object) : null);

/** The node of a view. */
export const objectOf = (view: XmlNodeValue): XObject => (view instanceof XmlDocumentValue ? view.tree : view.object);

export function childrenOf(view: XmlNodeValue): readonly XObject[] {
  const object = objectOf(view);
  if (object instanceof XAttribute) throw new UnsupportedError('Children of an XmlAttribute are not supported');
  return object instanceof XContainer ? object.nodes : [];
}

/** `Name`: with the prefix that the document gave it. */
export function nameOf(view: XmlNodeValue): string {
  const object = objectOf(view);
  if (object instanceof XElement || object instanceof XAttribute) {
    const { local } = object.name;
    if (object instanceof XAttribute && object.declared) return `xmlns:${local}`;
    return object.prefix ? `${object.prefix}:${local}` : local;
  }
  return object instanceof XProcessingInstruction ? object.target : (names[object.nodeType] ?? '');
}

const names: Readonly<Record<number, string>> = { 3: '#text', 4: '#cdata-section', 8: '#comment', 9: '#document' };

/** `LocalName`. */
export function localNameOf(view: XmlNodeValue): string {
  const object = objectOf(view);
  return object instanceof XElement || object instanceof XAttribute ? object.name.local : nameOf(view);
}

/** `Value`: null for elements and documents. */
export function valueOfNode(view: XmlNodeValue): string | null {
  const object = objectOf(view);
  if (object instanceof XText || object instanceof XAttribute || object instanceof XComment) return object.value;
  return object instanceof XProcessingInstruction ? object.data : null;
}

/** `InnerText`. */
export function innerText(run: Run, view: XmlNodeValue): string {
  const object = objectOf(view);
  return object instanceof XContainer ? textIn(run, object) : (valueOfNode(view) ?? '');
}

/** `OuterXml`. */
export function outerXml(run: Run, view: XmlNodeValue): string {
  const object = objectOf(view);
  const declaration = object instanceof XDocument && object.declaration ? object.declaration.toText() : '';
  return declaration + printNode(run, object, false);
}

/** `InnerXml`. */
export function innerXml(run: Run, view: XmlNodeValue): string {
  const object = objectOf(view);
  if (object instanceof XDocument) return outerXml(run, view);
  if (object instanceof XAttribute) throw new UnsupportedError('XmlAttribute.InnerXml is not supported');
  return childrenOf(view)
    .map((one) => printNode(run, one, false))
    .join('');
}
