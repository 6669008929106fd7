import { argumentNull } from '../../../runtime/errors.ts';
import { exception, UnsupportedError } from '../../../runtime/exception.ts';
import type { Run } from '../../../runtime/run.ts';
import { declareType } from '../../../types/declare.ts';
import { Enumerator } from '../../collections/enumerator.ts';
import { setText } from '../content.ts';
import { XAttribute, XComment, XContainer, XElement, type XNode, type XObject, XText } from '../nodes.ts';
import { readDocument } from '../read.ts';
import { descendants, sibling } from '../walk.ts';
import { selectNodes } from '../xpath/select.ts';
import { XmlAttributesValue, XmlNamespacesValue, XmlNamesValue, XmlNodeListValue } from './list.ts';
import {
  adopt,
  childrenOf,
  innerText,
  innerXml,
  localNameOf,
  nameOf,
  objectOf,
  outerXml,
  valueOfNode,
  viewOf,
  viewOrNull,
  XmlAttributeValue,
  XmlDocumentValue,
  XmlElementValue,
  XmlNodeValue,
} from './node.ts';

const element = (view: XmlNodeValue): XElement => objectOf(view) as XElement;

function attributeOf(view: XmlNodeValue, name: string): XAttribute | undefined {
  return element(view).attributes.find((one) => nameOf(viewOf(one)) === name);
}

function select(run: Run, view: XmlNodeValue, path: string | null, namespaces: XmlNamespacesValue | null) {
  return selectNodes(run, objectOf(view), path, namespaces?.byPrefix ?? null);
}

function tagged(run: Run, view: XmlNodeValue, name: string): XmlNodeListValue {
  const all = [...descendants(run, objectOf(view) as XContainer)];
  return new XmlNodeListValue(name === '*' ? all : all.filter((one) => nameOf(viewOf(one)) === name));
}

/** Reads a document. .NET leaves white space in values as it is, which the reader here does not. */
function load(run: Run, document: XmlDocumentValue, source: string | null): null {
  if (source === null) throw argumentNull('xml');
  const tree = readDocument(run, source);
  const isOther = hasLineInValue(source) || spaceAsReference.test(source) || (source.includes('\r') && hasLines(tree));
  if (isOther) throw new UnsupportedError('White space in this XmlDocument is not supported');
  adopt(document, tree);
  return null;
}

/** True if the value of an attribute has a line end or tab. */
const hasLineInValue = (source: string): boolean =>
  source.matchAll(/=\s*("[^"<]*"|'[^'<]*')/g).some(([value]) => /[\n\t\r]/.test(value));

/** Text of white space that has references to characters. */
const spaceAsReference = />\s*&#(?:x0*(?:20|9|a|d)|0*(?:32|9|10|13));(?:\s|&#(?:x0*(?:20|9|a|d)|0*(?:32|9|10|13));)*</i;

function hasLines(object: XObject): boolean {
  if (object instanceof XText || object instanceof XComment) return object.value.includes('\n');
  return object instanceof XContainer && object.nodes.some(hasLines);
}

const step = (by: 1 | -1) =>
  function (this: Run, view: XmlNodeValue) {
    const object = objectOf(view);
    return object instanceof XAttribute ? null : viewOrNull(sibling(this, object as XNode, by));
  };

/** `XmlNode`, `XmlElement`, `XmlAttribute` and `XmlDocument`. */
export const domTypes = [
  declareType({
    name: 'System.Xml.XmlNode',
    kind: 'class',
    instances: XmlNodeValue,
    members: {
      'string Name { get; }': nameOf,
      'string LocalName { get; }': localNameOf,
      'string NamespaceURI { get; }': (view: XmlNodeValue) => {
        const object = objectOf(view);
        return object instanceof XElement || object instanceof XAttribute ? object.name.namespace : '';
      },
      'string Prefix { get; }': (view: XmlNodeValue) => {
        const object = objectOf(view);
        return object instanceof XElement || object instanceof XAttribute ? object.prefix : '';
      },
      'string Value { get; }': valueOfNode,
      'XmlNodeType NodeType { get; }': (view: XmlNodeValue) => objectOf(view).nodeType,
      'string InnerText { get; set; }': {
        get(this: Run, view: XmlNodeValue) {
          return innerText(this, view);
        },
        set(this: Run, view: XmlNodeValue, text: string | null) {
          if (!(view instanceof XmlElementValue)) throw new UnsupportedError('InnerText of this node cannot be set');
          return setText(this, element(view), text ?? '');
        },
      },
      'string InnerXml { get; }'(this: Run, view: XmlNodeValue) {
        return innerXml(this, view);
      },
      'string OuterXml { get; }'(this: Run, view: XmlNodeValue) {
        return outerXml(this, view);
      },
      'XmlNode ParentNode { get; }': (view: XmlNodeValue) => {
        const object = objectOf(view);
        return object instanceof XAttribute ? null : viewOrNull(object.parent);
      },
      'XmlNodeList ChildNodes { get; }': (view: XmlNodeValue) => new XmlNodeListValue(childrenOf(view)),
      'bool HasChildNodes { get; }': (view: XmlNodeValue) => childrenOf(view).length > 0,
      'XmlNode FirstChild { get; }': (view: XmlNodeValue) => viewOrNull(childrenOf(view)[0]),
      'XmlNode LastChild { get; }': (view: XmlNodeValue) => viewOrNull(childrenOf(view).at(-1)),
      'XmlNode NextSibling { get; }': step(1),
      'XmlNode PreviousSibling { get; }': step(-1),
      'XmlAttributeCollection Attributes { get; }': (view: XmlNodeValue) =>
        view instanceof XmlElementValue ? new XmlAttributesValue(element(view)) : null,
      'XmlElement this[string] { get; }': (view: XmlNodeValue, name: string) =>
        viewOrNull(childrenOf(view).find((one) => one instanceof XElement && nameOf(viewOf(one)) === name)),
      'XmlNode SelectSingleNode(string)'(this: Run, view: XmlNodeValue, path: string | null) {
        return viewOrNull(select(this, view, path, null)[0]);
      },
      'XmlNode SelectSingleNode(string, XmlNamespaceManager)'(
        this: Run,
        view: XmlNodeValue,
        path: string | null,
        namespaces: XmlNamespacesValue | null,
      ) {
        return viewOrNull(select(this, view, path, namespaces)[0]);
      },
      'XmlNodeList SelectNodes(string)'(this: Run, view: XmlNodeValue, path: string | null) {
        return new XmlNodeListValue(select(this, view, path, null));
      },
      'XmlNodeList SelectNodes(string, XmlNamespaceManager)'(
        this: Run,
        view: XmlNodeValue,
        path: string | null,
        namespaces: XmlNamespacesValue | null,
      ) {
        return new XmlNodeListValue(select(this, view, path, namespaces));
      },
    },
  }),
  declareType({
    name: 'System.Xml.XmlElement',
    kind: 'class',
    bases: ['XmlNode'],
    instances: XmlElementValue,
    members: {
      'bool IsEmpty { get; }': (view: XmlNodeValue) => element(view).isEmpty,
      'bool HasAttributes { get; }': (view: XmlNodeValue) => element(view).attributes.length > 0,
      'string GetAttribute(string)': (view: XmlNodeValue, name: string) => attributeOf(view, name)?.value ?? '',
      'bool HasAttribute(string)': (view: XmlNodeValue, name: string) => attributeOf(view, name) !== undefined,
      'XmlNodeList GetElementsByTagName(string)'(this: Run, view: XmlNodeValue, name: string) {
        return tagged(this, view, name);
      },
    },
  }),
  declareType({
    name: 'System.Xml.XmlAttribute',
    kind: 'class',
    bases: ['XmlNode'],
    instances: XmlAttributeValue,
    members: {
      'string Value { get; }': valueOfNode as (view: XmlNodeValue) => string | null,
      'XmlElement OwnerElement { get; }': (view: XmlNodeValue) => viewOrNull(objectOf(view).parent),
    },
  }),
  declareType({
    name: 'System.Xml.XmlDocument',
    kind: 'class',
    bases: ['XmlNode'],
    instances: XmlDocumentValue,
    members: {
      'new()': () => new XmlDocumentValue(),
      'void LoadXml(string)'(this: Run, document: XmlDocumentValue, source: string | null) {
        return load(this, document, source);
      },
      'XmlElement DocumentElement { get; }': ({ tree }: XmlDocumentValue) => viewOrNull(tree.root),
      'XmlNameTable NameTable { get; }': () => new XmlNamesValue(),
      'XmlNodeList GetElementsByTagName(string)'(this: Run, view: XmlNodeValue, name: string) {
        return tagged(this, view, name);
      },
    },
  }),
  declareType({
    name: 'System.Xml.XmlNodeList',
    kind: 'class',
    bases: ['IEnumerable'],
    instances: XmlNodeListValue,
    members: {
      'int Count { get; }': (list: XmlNodeListValue) => list.count,
      'XmlNode this[int] { get; }': (list: XmlNodeListValue, index: number) => list.at(index),
      'XmlNode Item(int)': (list: XmlNodeListValue, index: number) => list.at(index),
      'IEnumerator GetEnumerator()'(this: Run, list: XmlNodeListValue) {
        return new Enumerator(this.types.get('object'), list);
      },
    },
  }),
  declareType({
    name: 'System.Xml.XmlAttributeCollection',
    kind: 'class',
    bases: ['IEnumerable'],
    instances: XmlAttributesValue,
    members: {
      'int Count { get; }': ({ items }: XmlAttributesValue) => items.length,
      'XmlAttribute this[int] { get; }': ({ items }: XmlAttributesValue, index: number) => {
        const found = items[index];
        if (found) return viewOf(found);
        throw exception('IndexOutOfRangeException', 'Index was outside the bounds of the array.');
      },
      'XmlAttribute this[string] { get; }': ({ items }: XmlAttributesValue, name: string) =>
        viewOrNull(items.find((one) => nameOf(viewOf(one)) === name)),
      'XmlNode GetNamedItem(string)': ({ items }: XmlAttributesValue, name: string) =>
        viewOrNull(items.find((one) => nameOf(viewOf(one)) === name)),
      'IEnumerator GetEnumerator()'(this: Run, list: XmlAttributesValue) {
        return new Enumerator(this.types.get('object'), list);
      },
    },
  }),
  declareType({ name: 'System.Xml.XmlNameTable', kind: 'class', instances: XmlNamesValue }),
  declareType({
    name: 'System.Xml.XmlNamespaceManager',
    kind: 'class',
    instances: XmlNamespacesValue,
    members: {
      'new(XmlNameTable)': () => new XmlNamespacesValue(),
      'void AddNamespace(string, string)': ({ byPrefix }: XmlNamespacesValue, prefix: string, namespace: string) => {
        byPrefix.set(prefix, namespace);
        return null;
      },
      'string LookupNamespace(string)': ({ byPrefix }: XmlNamespacesValue, prefix: string) =>
        byPrefix.get(prefix) ?? null,
    },
  }),
];
