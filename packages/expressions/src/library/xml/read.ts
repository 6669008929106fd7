import { SaxesParser, type SaxesTagNS } from 'saxes';
import { UnsupportedError } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import { isWhiteSpace, xmlError } from './characters.ts';
import { XName, xmlNamespaceName } from './names.ts';
import {
  XAttribute,
  XCData,
  XComment,
  type XContainer,
  XDeclaration,
  XDocument,
  XElement,
  type XNode,
  XProcessingInstruction,
  XText,
} from './nodes.ts';

/** How a text is read. */
export interface ReadOptions {
  readonly keepsSpace?: boolean;
  /** True if a DTD is an error of .NET, as in `XmlReader.Create`. */
  readonly forbidsDtd?: boolean;
}

const maximumDepth = 150;

/** Reads a document. White space between tags is dropped. */
export function readDocument(run: Run | null, source: string, options: ReadOptions = {}): XDocument {
  run?.grow(source.length);
  run?.spend(source.length / 16);
  const document = new XDocument();
  const parser = new SaxesParser({ xmlns: true });
  let current: XContainer = document;
  let depth = 0;
  let text = '';
  const append = (node: XNode) => {
    run?.spend();
    node.parent = current;
    current.nodes.push(node);
  };
  const flush = () => {
    if (text === '') return;
    const isKept = !isWhiteSpace(text) || options.keepsSpace || preservesSpace(current);
    if (isKept && current !== document) append(new XText(text));
    text = '';
  };
  parser.on('error', (error) => {
    throw xmlError(error.message);
  });
  parser.on('xmldecl', ({ version, encoding, standalone }) => {
    document.declaration = new XDeclaration(version ?? null, encoding ?? null, standalone ?? null);
  });
  parser.on('doctype', () => {
    if (options.forbidsDtd)
      throw xmlError(
        'For security reasons DTD is prohibited in this XML document. To enable DTD processing set the DtdProcessing property on XmlReaderSettings to Parse and pass the settings into XmlReader.Create method.',
      );
    throw new UnsupportedError('XML with a document type is not supported');
  });
  parser.on('text', (part) => {
    text += part;
  });
  parser.on('cdata', (part) => {
    flush();
    append(new XCData(part));
  });
  parser.on('comment', (part) => {
    flush();
    append(new XComment(part));
  });
  parser.on('processinginstruction', ({ target, body }) => {
    flush();
    append(new XProcessingInstruction(target, body));
  });
  parser.on('opentag', (tag) => {
    flush();
    if (++depth > maximumDepth) throw new UnsupportedError('XML with so many elements inside of each other');
    const element = elementOf(tag as SaxesTagNS);
    append(element);
    current = element;
  });
  parser.on('closetag', (tag) => {
    flush();
    depth--;
    const element = current as XElement;
    element.hasEmptyText = !tag.isSelfClosing && element.nodes.length === 0;
    current = element.parent as XContainer;
  });
  if (source.startsWith('\ufeff')) throw xmlError('Data at the root level is invalid. Line 1, position 1.');
  if (source.trim() === '') throw xmlError('Root element is missing.');
  parser.write(source).close();
  return document;
}

function elementOf({ local, prefix, uri, attributes }: SaxesTagNS): XElement {
  const element = new XElement(new XName(local, uri));
  element.prefix = prefix;
  for (const one of Object.values(attributes)) {
    const name = one.prefix === 'xmlns' || one.name !== 'xmlns' ? new XName(one.local, one.uri) : new XName('xmlns');
    const attribute = new XAttribute(name, one.value);
    attribute.prefix = one.prefix;
    attribute.parent = element;
    element.attributes.push(attribute);
  }
  return element;
}

const space = new XName('space', xmlNamespaceName);

function preservesSpace(container: XContainer): boolean {
  for (let one: XContainer | null = container; one instanceof XElement; one = one.parent) {
    const value = one.attribute(space)?.value;
    if (value === 'preserve') return true;
    if (value === 'default') return false;
  }
  return false;
}
