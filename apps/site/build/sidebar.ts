import { type Group, type Section, sections } from './groups.ts';
import { type Page, summaryOf, titleOf } from './page.ts';

/** An entry of the sidebar, as VitePress reads it. */
export interface SidebarItem {
  readonly text: string;
  readonly link?: string;
  readonly items?: readonly SidebarItem[];
}

/** The sidebar of each section, by the paths for which it is shown. */
export type Sidebar = Readonly<Record<string, readonly SidebarItem[]>>;

/** Pages that a group names. */
const named = new Set(sections.flatMap(({ groups }) => groups).flatMap((group) => group.pages));

/** The pages of each group of a section. */
function membersOf(
  { groups }: Section,
  pages: readonly Page[],
): readonly { readonly group: Group; readonly pages: readonly Page[] }[] {
  const nameOf = ({ path }: Page) => path.replace(/\.md$/, '');
  return groups.map((group) => ({
    group,
    pages: group.pages.flatMap((pattern) => {
      if (!pattern.includes('*')) return pages.filter((page) => nameOf(page) === pattern);
      const shape = new RegExp(`^${pattern.replaceAll('*', '[^/]+')}$`);
      const rest = pages.filter((page) => shape.test(nameOf(page)) && !named.has(nameOf(page)));
      return pattern.startsWith('adr/') ? rest : rest.toSorted((a, b) => titleOf(a).localeCompare(titleOf(b)));
    }),
  }));
}

/** A part of a group: pages of a folder come below the index of the folder. */
function itemsOf(pages: readonly Page[]): readonly SidebarItem[] {
  return pages.map((page) => ({ text: shortTitle(page), link: `/${page.path.replace(/(?:index)?\.md$/, '')}` }));
}

/** A title without the title of its group. */
const shortTitle = (page: Page) =>
  titleOf(page)
    .replace(/^(?:Policy rules|API rules|Specification rules|Breaking checks): /, '')
    .replace(/^@apimkit\//, '');

export function sidebarOf(pages: readonly Page[]): Sidebar {
  return Object.fromEntries(
    sections.flatMap((section) => {
      const members = membersOf(section, pages).filter((one) => one.pages.length > 0);
      const items = [
        { text: 'Overview', link: `/${section.overview.replace(/index$/, '')}` },
        ...members.map((one) => ({ text: one.group.text, items: itemsOf(one.pages) })),
      ];
      const alone = members.flatMap((one) => one.pages).filter(({ path }) => !path.includes('/'));
      const paths = [
        ...section.folders.map((folder) => `${folder}/`),
        ...alone.map(({ path }) => path.replace(/md$/, '')),
      ];
      return paths.map((path) => [`/${path}`, items] as const);
    }),
  );
}

/** Overviews of the sections that have no page of their own: every page with its first sentence. */
export function overviews(pages: readonly Page[]): readonly Page[] {
  return sections
    .filter(({ overview }) => !pages.some(({ path }) => path === `${overview}.md`))
    .map((section) => ({
      path: `${section.overview}.md`,
      source: 'README.md',
      generated: true,
      text: [
        `# ${section.text}`,
        section.about,
        ...membersOf(section, pages)
          .filter((one) => one.pages.length > 0)
          .flatMap(({ group, pages: members }) => [
            `## ${group.text}`,
            members.map((page) => `- [${titleOf(page)}](/${page.path})${described(page)}`).join('\n'),
          ]),
        '',
      ].join('\n\n'),
    }));
}

const described = (page: Page) => {
  const summary = summaryOf(page);
  return summary === '' ? '' : `: ${summary}`;
};
