import { SaxesParser } from 'saxes';

/** An element of XML. */
export interface XmlElement {
  /** With its prefix. */
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly XmlElement[];
  /** The text directly inside of it. */
  readonly text: string;
}

/** Levels of a document: deeper ones would exhaust the stack of what reads the tree. */
const deepest = 500;

/**
 * Reads a document. Entities other than the predefined ones are errors, and nothing outside of the text is read.
 *
 * @throws Error if the text is not well-formed
 */
export function parseXml(text: string, { allowDoctype = true } = {}): XmlElement {
  type Open = { name: string; attributes: [string, string][]; children: XmlElement[]; text: string };
  const open: Open[] = [];
  let root: XmlElement | undefined;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    if (!allowDoctype) throw new Error('The document has a document type declaration');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= deepest) throw new Error(`The elements are nested more than ${deepest} deep`);
    open.push({ name, attributes: Object.entries(attributes), children: [], text: '' });
  });
  const addText = (part: string) => {
    const last = open.at(-1);
    if (last) last.text += part;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const done = open.pop();
    const parent = open.at(-1);
    if (done && parent) parent.children.push(done);
    else root = done;
  });
  parser.write(text.replace(/^\uFEFF/, '')).close();
  if (!root) throw new Error('The document has no element');
  return root;
}

/** Writes an element. */
export function printXml({ name, attributes, children, text }: XmlElement): string {
  const tag = `${name}${attributes.map(([key, value]) => ` ${key}="${escaped(value)}"`).join('')}`;
  const content = `${escaped(text)}${children.map(printXml).join('')}`;
  return content === '' ? `<${tag} />` : `<${tag}>${content}</${name}>`;
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML does not allow them
    .replaceAll(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '');
