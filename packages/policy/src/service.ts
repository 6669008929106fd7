import { printNodes } from './print.ts';
import { policyTree } from './tree.ts';

/**
 * Lays a policy out as the service gives it back for `format=rawxml`: one element to a line, tabs, CRLF, no final
 * newline; values, texts and expressions as they are. Changes nothing that {@link canonicalPolicy} compares, and
 * nothing at all the second time. A document that is not well-formed comes back unchanged.
 */
export function printAsService(text: string): string {
  const plain = text.replace(/^\uFEFF/, '');
  const { nodes, problems } = policyTree(plain);
  if (problems.length > 0) return plain;
  const lines = printNodes(nodes, {
    indent: '\t',
    source: plain,
    verbatim: (source) => source,
    emptyElement: (head) => `${head} />`,
    attributes: (attributes) => attributes.map(({ start, end }) => plain.slice(start, end)),
    run: (leaves, alone) => {
      const [first, last] = [leaves[0], leaves.at(-1)];
      if (!first || !last || first.type === 'element' || last.type === 'element') return '';
      if (first.type === 'instruction' && plain.startsWith('<?xml', first.start)) return '';
      const whole = plain.slice(first.start, last.end);
      return whole.trim() === '' ? '' : alone ? whole : whole.trim();
    },
  });
  return lines.join('\r\n');
}
