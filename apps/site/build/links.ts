import { existsSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Page, Place } from './page.ts';
import { repositoryUrl, root } from './repository.ts';

const fence = /^(?<mark>`{3,}|~{3,})[^\n]*\n[\s\S]*?^\k<mark>[ \t]*$/gm;
const inlineCode = /(?<ticks>`+)(?!`)[\s\S]*?(?<!`)\k<ticks>(?!`)/g;
const link = /(?<=\])\((?<target>[^()\s]+(?:\([^()\s]*\)[^()\s]*)*)\)/g;

/**
 * Rewrites the links of a page: those to files that are pages lead to the pages, those to other files of the repository lead to where the
 * repository is shown.
 *
 * @param places - The page of each file.
 * @throws Error for a link to a file that does not exist.
 */
export function withLinks({ source, text }: Page, places: ReadonlyMap<string, Place>): string {
  return outsideOf(text, fence, (prose) =>
    prose.replaceAll(link, (whole, target: string, index: number) =>
      isCode(prose, index) ? whole : `(${rewritten(target, source, places)})`,
    ),
  );
}

/** The text of a file for a page of another file: its relative links name the repository. */
export function withAbsoluteLinks(text: string, source: string): string {
  return outsideOf(text, fence, (prose) =>
    prose.replaceAll(link, (whole, target: string) =>
      /^(?:[a-z]+:|#|\/)/.test(target) ? whole : `(${own}${posix.join(posix.dirname(source), target)})`,
    ),
  );
}

const own = `${repositoryUrl}/blob/main/`;

function rewritten(target: string, source: string, places: ReadonlyMap<string, Place>): string {
  if (!target.startsWith(own) && /^(?:[a-z]+:|#|\/)/.test(target)) return target;
  const [path = '', hash] = (target.startsWith(own) ? `/${target.slice(own.length)}` : target).split('#');
  const file = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(source), decodeURI(path));
  const place = places.get(file) ?? places.get(posix.join(file, 'README.md'));
  if (place !== undefined) {
    const heading = hash ?? place.hash;
    return `/${place.path}${heading === undefined ? '' : `#${heading}`}`;
  }
  if (!existsSync(join(root, file))) throw new Error(`${source}: the link ${target} leads to no file`);
  // Pictures are copied, see writePages.
  if (/\.(?:svg|png)$/.test(file) && file.startsWith('docs/')) return `/${file.slice('docs/'.length)}`;
  const view = statSync(join(root, file)).isDirectory() ? 'tree' : 'blob';
  return `${repositoryUrl}/${view}/main/${file.replace(/\/$/, '')}${hash === undefined ? '' : `#${hash}`}`;
}

/** Whether an index is in code between backticks. */
function isCode(text: string, index: number): boolean {
  const start = text.lastIndexOf('\n\n', index) + 1;
  const end = text.indexOf('\n\n', index);
  const paragraph = text.slice(start, end < 0 ? undefined : end);
  return [...paragraph.matchAll(inlineCode)].some(
    (code) => start + code.index < index && index < start + code.index + code[0].length,
  );
}

/** Changes the parts of a text that a pattern does not match. */
export function outsideOf(text: string, pattern: RegExp, change: (part: string) => string): string {
  let result = '';
  let at = 0;
  for (const found of text.matchAll(pattern)) {
    result += change(text.slice(at, found.index)) + found[0];
    at = found.index + found[0].length;
  }
  return result + change(text.slice(at));
}

/** Changes the parts of a Markdown text that are not blocks of code. */
export const outsideOfCode = (text: string, change: (part: string) => string): string => outsideOf(text, fence, change);
