import { withoutByteOrderMark } from '@apimkit/diagnostics';
import { checkPolicy } from './check.ts';
import { layOut } from './service.ts';

/**
 * Formats a policy: two spaces for each level, one element on a line. Expressions, texts, comments and templates keep
 * every character, so the meaning does not change; a byte order mark stays. A document that is not well-formed is returned unchanged.
 * Formatting is idempotent.
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
