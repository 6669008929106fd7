import { isYamlNumber, jsonLiteral } from '@apimkit/openapi';
import { isScalar, parseDocument, visit } from 'yaml';

// No letter that anybody writes: from the area for private use.
const edge = '\uF8FE';
const covered = new RegExp(`["']?${edge}([-+.\\da-fox]+)${edge}["']?`, 'gi');
// What a parser and a printer between them may spell in another way: 1.0 becomes 1.
const respelt = /[\d.]{16}|\d\.\d*0(?!\d)|\.(?!\d)|\de[-+]?\d|0[xo]|[\s:[,]\+?\.\d|[+]\d|[\s:[,-]0\d/i;

/**
 * A YAML or JSON text in which the numbers that would change their spelling are texts, so that tools which know only doubles hand
 * them through; {@link uncoverNumbers} turns them back. A text that does not parse stays as it is.
 *
 * @param asJson spell them as JSON does
 */
export function coverNumbers(text: string, asJson: boolean): string {
  if (!respelt.test(text)) return text;
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  if (document.errors.length > 0) return text;
  const pieces: string[] = [];
  let from = 0;
  visit(document, (key, node) => {
    if (key === 'key' || !isScalar(node) || typeof node.value !== 'number') return;
    const { source = '', range } = node;
    if (!range || source === String(node.value) || !isYamlNumber(source)) return;
    pieces.push(text.slice(from, range[0]), `"${edge}${asJson ? jsonLiteral(source) : source}${edge}"`);
    from = range[1];
  });
  return `${pieces.join('')}${text.slice(from)}`;
}

/** The printed text with the numbers as they were written. */
export const uncoverNumbers = (text: string): string => text.replaceAll(covered, '$1');
