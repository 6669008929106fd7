import { withoutByteOrderMark } from '@apimkit/diagnostics';
import { checkPolicy } from './check.ts';
import { layOut } from './service.ts';

/**
 * Lays a policy out for people: two spaces a level, an element to a line. Expressions, texts, comments and templates keep
 * every character, so the meaning stays; so does a byte order mark. A document that is not well-formed comes back as it is. Formatting twice is
 * formatting once.
 *
 * @example
 * formatPolicy('<policies><inbound><base/></inbound></policies>');
 */
export function formatPolicy(text: string): string {
  if (checkPolicy(text).length > 0) return text;
  const plain = withoutByteOrderMark(text);
  const mark = text.slice(0, text.length - plain.length);
  return `${mark}${layOut(plain.replaceAll(/\r\n?/g, '\n'), '  ').join('\n')}\n`;
}
