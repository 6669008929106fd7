import { withoutByteOrderMark } from '@apimkit/diagnostics';
import { printNodes } from './print.ts';
import { policyTree } from './tree.ts';

/**
 * Formats a policy as the service returns it for `format=rawxml`: one element on a line, tabs, CRLF, no final
 * newline; values, texts and expressions unchanged. Changes nothing that {@link canonicalPolicy} compares, and
 * is idempotent. A document that is not well-formed is returned unchanged.
 */
export function printAsService(text: string): string {
  const plain = withoutByteOrderMark(text);
  return policyTree(plain).problems.length > 0 ? plain : layOut(plain, '\t').join('\r\n');
}

/** The lines of a well-formed document with one element on a line; values, texts and expressions unchanged. */
export function layOut(plain: string, indent: string): readonly string[] {
  return printNodes(policyTree(plain).nodes, {
    indent,
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
}
