import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** A page of a built site: its path below the site, its links and the anchors on it. */
export interface BuiltPage {
  readonly path: string;
  readonly links: readonly string[];
  readonly ids: ReadonlySet<string>;
  /** Addresses of other hosts that it loads from, which it must not. */
  readonly foreign: readonly string[];
}

const attribute = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, value = '']) => value);

/** Every page of a built site. */
export function builtPages(folder: string, base: string): ReadonlyMap<string, BuiltPage> {
  const pages = globSync('**/*.html', { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .map((path): BuiltPage => {
      const html = readFileSync(join(folder, path), 'utf8');
      const links = attribute(html, /<a\b[^>]*?\shref="([^"]+)"/g)
        .filter((href) => !/^[a-z]+:/.test(href))
        .map((href) => resolved(href, path, base));
      const loaded = [...html.matchAll(/<(?:link|script|img|iframe|source)\b[^>]*?\s(?:href|src)="(https?:[^"]+)"/g)];
      return {
        path,
        links,
        ids: new Set(attribute(html, /\sid="([^"]+)"/g)),
        foreign: loaded.map(([, address = '']) => address),
      };
    });
  return new Map(pages.map((page) => [page.path, page]));
}

/** A link as the path of a file below the site, with its anchor. */
function resolved(href: string, from: string, base: string): string {
  const [path = '', hash] = href.replaceAll('&amp;', '&').split('#');
  const absolute = path.startsWith('/')
    ? path.startsWith(base)
      ? path.slice(base.length)
      : `outside of the base: ${path}`
    : path === ''
      ? from
      : posix.join(posix.dirname(from), path);
  const file = absolute === '' || absolute.endsWith('/') ? `${absolute}index.html` : absolute;
  return decodeURI(hash === undefined ? file : `${file}#${hash}`);
}

/** How many clicks each page is away from the home page. */
export function clicks(pages: ReadonlyMap<string, BuiltPage>): ReadonlyMap<string, number> {
  const distance = new Map([['index.html', 0]]);
  for (const [path, clicked] of distance)
    for (const link of pages.get(path)?.links ?? []) {
      const target = link.split('#')[0] ?? '';
      if (!distance.has(target)) distance.set(target, clicked + 1);
    }
  return distance;
}
