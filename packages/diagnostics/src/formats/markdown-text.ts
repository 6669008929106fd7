import { cut, flat } from './escape.ts';

/** Maximum length of a text. */
const longest = 1000;

/** Characters with a meaning in Markdown, tables, formulas and links. */
const meaningful = /[&<>|\\`*_[\]~#$]|:(?=\/\/)|(?<=\bwww)\./gi;

/**
 * Escapes text of users for Markdown, also in tables and HTML: no markup, no mentions, no issue references, on one line. Long
 * texts are cut.
 *
 * @example
 * markdownText('<b> @team'); // '&#60;b&#62; @&#8203;team'
 */
export const markdownText = (text: string): string =>
  flat(cut(text, longest))
    .replaceAll(meaningful, (one) => `&#${one.charCodeAt(0)};`)
    .replaceAll(/@(?=\w)/g, '@&#8203;') || '&nbsp;';

/**
 * Makes a block of code in Markdown that its lines cannot end, whatever they contain.
 *
 * @example
 * markdownCode(['+ a', '- b'], 'diff'); // '```diff\n+ a\n- b\n```'
 */
export function markdownCode(lines: readonly string[], language = ''): string {
  // White space at the start of a line is kept: it shows what is below what.
  const flattened = lines.map((line) => `${/^ */.exec(line)?.[0] ?? ''}${flat(line)}`);
  const longestRun = Math.max(0, ...flattened.flatMap((line) => line.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(Math.max(3, longestRun + 1));
  return [`${fence}${language}`, ...flattened, fence].join('\n');
}
