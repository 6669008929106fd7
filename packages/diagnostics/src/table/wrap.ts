import { startOf, textWidth } from './width.ts';

/**
 * Breaks a text into lines between its words; a word that is longer than a line is broken. Line ends and control characters of texts
 * of others are spaces here.
 *
 * @param width places in a line; at least 2
 * @example
 * wrapped('2 errors, 1 warning', 10); // ['2 errors,', '1 warning']
 */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[\s\p{Cc}]+/u).filter(Boolean)) {
    let rest = word;
    if (line !== '' && textWidth(line) + 1 + textWidth(rest) > width) {
      lines.push(line);
      line = '';
    }
    while (textWidth(rest) > width) {
      const part = startOf(rest, width) || ([...rest][0] ?? '');
      lines.push(part);
      rest = rest.slice(part.length);
    }
    line = line === '' ? rest : `${line} ${rest}`;
  }
  return line === '' ? lines : [...lines, line];
}
