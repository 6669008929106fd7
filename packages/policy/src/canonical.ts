import { withoutByteOrderMark } from '@apimkit/diagnostics';
import { decodeExpressions } from './encoding.ts';
import { decodeEntities, encodeEntities, isEncoded } from './entities.ts';
import { printNodes, type Style } from './print.ts';
import { remembered } from './remembered.ts';
import type { Attribute } from './scan.ts';
import { type Node, policyTree } from './tree.ts';

/**
 * Returns the same text for all policies with the same meaning. Line ends, BOM, indentation, quote style, the order of attributes,
 * both forms of empty elements, an XML declaration and the encoding of expressions make no difference; text that a
 * caller or a backend could see does. A document that is not well-formed is returned with normalized line ends.
 *
 * @example
 * canonicalPolicy("<a b='1'></a>\r\n") === canonicalPolicy('<a b="1" />'); // true
 */
export function canonicalPolicy(text: string): string {
  return printed(text);
}

const printed = remembered((text) => {
  const even = withoutByteOrderMark(text).replaceAll(/\r\n?/g, '\n');
  const { nodes, problems } = policyTree(even);
  if (problems.length > 0) return even.trim();
  return printNodes(nodes, canonicalStyle(even)).join('\n');
});

function canonicalStyle(text: string): Style {
  return {
    indent: '  ',
    source: text,
    verbatim: decodeExpressions,
    emptyElement: (head) => `${head} />`,
    attributes: (attributes) =>
      [...attributes]
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map((attribute) => `${attribute.name}="${attributeText(attribute)}"`),
    run: (leaves, alone) => runText(text, leaves, alone),
  };
}

function attributeText({ value, expression, quote }: Attribute): string {
  if (!expression) return encodeEntities(decodeEntities(value));
  return plainExpression(value.trim(), quote);
}

const plainExpression = (code: string, quote?: string) => (isEncoded(code, quote) ? decodeEntities(code) : code);

function runText(text: string, leaves: readonly Node[], alone: boolean): string {
  const parts = leaves.map((leaf) => leafText(text, leaf));
  const whole = parts.join('');
  const meaning = whole.trim();
  // White space around a lone expression, and line ends at the start and end of a text, are formatting.
  const single = leaves.filter((leaf) => leafText(text, leaf).trim() !== '').length === 1;
  const expression = single && leaves.some(({ type }) => type === 'expression');
  return meaning === '' || !alone || expression || startsOnItsOwnLine(whole) ? meaning : whole;
}

/** Without a regular expression, which takes quadratic time for long white space. */
const startsOnItsOwnLine = (text: string) =>
  text.slice(0, text.length - text.trimStart().length).includes('\n') ||
  text.slice(text.trimEnd().length).includes('\n');

function leafText(text: string, leaf: Node): string {
  if (leaf.type === 'element') return '';
  const raw = text.slice(leaf.start, leaf.end);
  if (leaf.type === 'expression') return plainExpression(raw);
  if (leaf.type === 'text') return encodeEntities(decodeEntities(raw));
  if (leaf.type === 'comment')
    return `<!-- ${raw
      .slice(4, -3)
      .trim()
      .replaceAll(/\n[ \t]+/g, '\n')} -->`;
  if (leaf.type === 'instruction') return raw.startsWith('<?xml') ? '' : raw;
  return raw;
}
