// Makes the folder that VitePress reads from the Markdown of the repository, which stays readable where the repository is shown.
import { cpSync, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { apiPages } from './api.ts';
import { outsideOfCode, withLinks } from './links.ts';
import type { Page, Place } from './page.ts';
import { pagesFolder, readText, root, site } from './repository.ts';
import { rulePages } from './rules.ts';
import { overviews, sidebarOf } from './sidebar.ts';

/** Files whose pages have other paths. */
const moved: Readonly<Record<string, string>> = {
  'CONTRIBUTING.md': 'contributing/index.md',
  'SECURITY.md': 'security-policy.md',
  'docs/adr/README.md': 'adr/index.md',
};

function repositoryPages(): readonly Page[] {
  const files = globSync('docs/**/*.md', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path !== 'docs/adr/template.md');
  return [...files, 'CONTRIBUTING.md', 'SECURITY.md'].sort().map((source) => ({
    source,
    path: moved[source] ?? source.replace(/^docs\//, '').replace(/^generated\//, 'reference/'),
    text: readText(source),
    generated: source.startsWith('docs/generated/'),
  }));
}

function ownPages(): readonly Page[] {
  return globSync('*.md', { cwd: join(site, 'pages') }).map((name) => ({
    source: `apps/site/pages/${name}`,
    path: name,
    text: readText(`apps/site/pages/${name}`),
  }));
}

/**
 * Writes every page of the site, with the sidebar.
 *
 * @returns How many pages there are.
 * @throws Error for a link to a file that does not exist.
 */
export async function writePages(): Promise<number> {
  const rules = rulePages();
  const sources = [...repositoryPages(), ...(await apiPages())];
  const places = new Map<string, Place>([
    ...sources.map(({ source, path }) => [source, { path }] as const).reverse(),
    ...rules.places,
  ]);
  const pages = [...sources, ...rules.pages];
  const own = ownPages();
  rmSync(pagesFolder, { recursive: true, force: true });
  const all = [...pages, ...overviews(pages), ...own];
  for (const page of all) {
    const file = join(pagesFolder, page.path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, finished(page, places));
  }
  cpSync(join(root, 'docs/images'), join(pagesFolder, 'images'), { recursive: true });
  writeFileSync(join(pagesFolder, 'sidebar.json'), JSON.stringify(sidebarOf(pages)));
  return all.length;
}

function finished(page: Page, places: ReadonlyMap<string, Place>): string {
  const text = outsideOfCode(withLinks(page, places), (part) => part.replaceAll(/<!--[\s\S]*?-->/g, ''));
  if (text.startsWith('---\n')) return text;
  return `---\n${page.generated ? 'editLink: false' : `source: ${page.source}`}\n---\n\n${text}`;
}
