import { argumentNull } from '../../runtime/errors.ts';
import { UnsupportedError } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import type { NetArray, Value } from '../../runtime/values.ts';
import { declareType } from '../../types/declare.ts';
import { castMembers } from './cast-members.ts';
import { addContent, cloneNode, removeAttributes, removeNodes, removeObject, setText } from './content.ts';
import { type XName, XNamespace } from './names.ts';
import { XAttribute, type XDeclaration, XDocument, XElement } from './nodes.ts';
import { readDocument } from './read.ts';
import { sequence } from './sequence.ts';
import { textIn, xmlText } from './text.ts';
import { ancestors, descendants, elements } from './walk.ts';

function make(run: Run, name: XName | null, content: Value): XElement {
  if (name === null) throw argumentNull('name');
  run.grow(16);
  const element = new XElement(name);
  addContent(run, element, content);
  return element;
}

/** Reads a text; `options` is `LoadOptions`. */
export function parseDocument(run: Run, text: string | null, options: number): XDocument {
  if (text === null) throw argumentNull('s');
  if (options > 1) throw new UnsupportedError('LoadOptions other than PreserveWhitespace are not supported');
  return readDocument(run, text, { keepsSpace: options === 1 });
}

function parse(run: Run, text: string | null, options: number): XElement {
  const element = parseDocument(run, text, options).root as XElement;
  removeObject(run, element);
  return element;
}

const noValue = (value: Value): value is null => value === null;

function setAttribute(this: Run, element: XElement, name: XName, value: Value): null {
  this.spend(1 + element.attributes.length / 20);
  const attribute = element.attribute(name);
  if (noValue(value)) return attribute ? removeObject(this, attribute) : null;
  const text = xmlText(this, value);
  if (attribute) attribute.value = text;
  else addContent(this, element, new XAttribute(name, text));
  return null;
}

function setElement(this: Run, element: XElement, name: XName, value: Value): null {
  const [child] = elements(this, element, name);
  if (noValue(value)) return child ? removeObject(this, child) : null;
  const text = xmlText(this, value);
  if (child) return setText(this, child, text);
  addContent(this, element, make(this, name, text));
  return null;
}

function replaceAll(this: Run, element: XElement, content: Value): null {
  removeAttributes(element);
  removeNodes(element);
  addContent(this, element, content);
  return null;
}

/** `XElement`. */
export const elementType = declareType({
  name: 'System.Xml.Linq.XElement',
  kind: 'class',
  bases: ['XContainer'],
  instances: XElement,
  members: {
    'new(XElement)'(this: Run, other: XElement | null) {
      if (other === null) throw argumentNull('other');
      return cloneNode(this, other);
    },
    'new(XName)'(this: Run, name: XName | null) {
      return make(this, name, null);
    },
    'new(XName, object)'(this: Run, name: XName | null, content: Value) {
      return make(this, name, content);
    },
    'new(XName, params object[])'(this: Run, name: XName | null, content: NetArray) {
      return make(this, name, content);
    },
    'XName Name { get; set; }': {
      get: ({ name }: XElement) => name,
      set: (element: XElement, name: XName | null) => {
        if (name === null) throw argumentNull('value');
        element.name = name;
        return null;
      },
    },
    'string Value { get; set; }': {
      get(this: Run, element: XElement) {
        return textIn(this, element);
      },
      set(this: Run, element: XElement, value: string | null) {
        if (value === null) throw argumentNull('value');
        return setText(this, element, value);
      },
    },
    'bool IsEmpty { get; }': ({ isEmpty }: XElement) => isEmpty,
    'bool HasElements { get; }': ({ nodes }: XElement) => nodes.some((node) => node instanceof XElement),
    'bool HasAttributes { get; }': ({ attributes }: XElement) => attributes.length > 0,
    'XAttribute FirstAttribute { get; }': ({ attributes }: XElement) => attributes[0] ?? null,
    'XAttribute LastAttribute { get; }': ({ attributes }: XElement) => attributes.at(-1) ?? null,
    'XAttribute Attribute(XName)': (element: XElement, name: XName | null) => name && element.attribute(name),
    'IEnumerable<XAttribute> Attributes()'(this: Run, element: XElement) {
      return sequence(this, 'XAttribute', () => element.attributes);
    },
    'IEnumerable<XAttribute> Attributes(XName)'(this: Run, element: XElement, name: XName | null) {
      return sequence(this, 'XAttribute', () => element.attributes.filter((one) => name?.equals(one.name)));
    },
    'IEnumerable<XElement> AncestorsAndSelf()'(this: Run, element: XElement) {
      return sequence(this, 'XElement', () => ancestors(this, element));
    },
    'IEnumerable<XElement> DescendantsAndSelf()'(this: Run, element: XElement) {
      return sequence(this, 'XElement', () => descendants(this, element, undefined, true));
    },
    'IEnumerable<XElement> DescendantsAndSelf(XName)'(this: Run, element: XElement, name: XName | null) {
      return sequence(this, 'XElement', () => descendants(this, element, name, true));
    },
    'void SetAttributeValue(XName, object)': setAttribute,
    'void SetElementValue(XName, object)': setElement,
    'void SetValue(object)'(this: Run, element: XElement, value: Value) {
      if (value === null) throw argumentNull('value');
      return setText(this, element, xmlText(this, value));
    },
    'void RemoveAll()': (element: XElement) => {
      removeAttributes(element);
      return removeNodes(element);
    },
    'void RemoveAttributes()': removeAttributes,
    'void ReplaceAll(object)': replaceAll,
    'void ReplaceAll(params object[])': replaceAll,
    'XNamespace GetDefaultNamespace()': (element: XElement) => new XNamespace(element.namespaceOf('') ?? ''),
    'XNamespace GetNamespaceOfPrefix(string)': (element: XElement, prefix: string) => {
      const found = element.namespaceOf(prefix);
      return found === undefined ? null : new XNamespace(found);
    },
    'static XElement Parse(string)'(this: Run, text: string | null) {
      return parse(this, text, 0);
    },
    'static XElement Parse(string, LoadOptions)'(this: Run, text: string | null, options: number) {
      return parse(this, text, options);
    },
    ...castMembers('XElement', (run: Run, one: XElement) => textIn(run, one)),
  },
});

/** `XDocument`. */
export const documentType = declareType({
  name: 'System.Xml.Linq.XDocument',
  kind: 'class',
  bases: ['XContainer'],
  instances: XDocument,
  members: {
    'new()': () => new XDocument(),
    'new(XDocument)'(this: Run, other: XDocument) {
      return cloneNode(this, other);
    },
    'new(params object[])'(this: Run, content: NetArray) {
      return makeDocument(this, null, content);
    },
    'new(XDeclaration, params object[])'(this: Run, declaration: XDeclaration | null, content: NetArray) {
      return makeDocument(this, declaration, content);
    },
    'XElement Root { get; }': ({ root }: XDocument) => root,
    'XDeclaration Declaration { get; set; }': {
      get: ({ declaration }: XDocument) => declaration,
      set: (document: XDocument, declaration: XDeclaration | null) => {
        document.declaration = declaration;
        return null;
      },
    },
    'static XDocument Parse(string)'(this: Run, text: string | null) {
      return parseDocument(this, text, 0);
    },
    'static XDocument Parse(string, LoadOptions)'(this: Run, text: string | null, options: number) {
      return parseDocument(this, text, options);
    },
  },
});

function makeDocument(run: Run, declaration: XDeclaration | null, content: NetArray): XDocument {
  const document = new XDocument();
  document.declaration = declaration;
  addContent(run, document, content);
  return document;
}
