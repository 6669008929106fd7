// Pages of the API: the README of each package, and everything that its entry points export.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Application } from 'typedoc';
import type { PluginOptions } from 'typedoc-plugin-markdown';
import { packages } from '../../../scripts/packages.ts';
import type { Page } from './page.ts';
import { readText, root, site } from './repository.ts';

const options: Partial<PluginOptions> = {
  outputFileStrategy: 'modules',
  flattenOutputFiles: true,
  hidePageHeader: true,
  hidePageTitle: true,
  hideBreadcrumbs: true,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  classPropertiesFormat: 'table',
  typeDeclarationFormat: 'table',
  enumMembersFormat: 'table',
};

/**
 * The pages of the API of every published package.
 *
 * @throws Error if TypeDoc cannot read an entry point.
 */
export async function apiPages(): Promise<readonly Page[]> {
  const generated = await entryTexts();
  return packages().flatMap(({ folder, name, entries }) => {
    const short = shortName(name);
    const source = `${relative(root, folder).replaceAll('\\', '/')}/README.md`;
    const textOf = (entry: string) => {
      const text = generated.get(entry);
      if (text === undefined) throw new Error(`TypeDoc wrote nothing about ${entry}`);
      return text;
    };
    const others = entries.filter(({ path }) => path !== '.');
    const readme = linkedTables(readText(source), short);
    const hasMain = entries.length > others.length;
    return [
      { path: `api/${short}/index.md`, source, text: hasMain ? `${readme}\n${textOf(name)}` : readme },
      ...others.map(({ path }) => {
        const entry = `${name}${path.slice(1)}`;
        const text = `# ${entry}\n\n${textOf(entry)}`;
        return { path: `api/${short}${path.slice(1)}.md`, source, text, generated: true };
      }),
    ];
  });
}

const shortName = (name: string) => name.replace('@apimkit/', '');

/** What each entry point exports, as Markdown with links between the pages. */
async function entryTexts(): Promise<ReadonlyMap<string, string>> {
  const entries = packages().flatMap(({ name, entries: all }) =>
    all.map(({ path, source }) => ({ entry: `${name}${path.slice(1)}`, source })),
  );
  const folder = mkdtempSync(join(site, '.api-'));
  try {
    const tsconfig = join(folder, 'tsconfig.json');
    writeFileSync(
      tsconfig,
      JSON.stringify({
        extends: join(root, 'tsconfig.json'),
        compilerOptions: { rootDir: root, types: ['node'] },
        include: ['packages', 'apps', 'rulesets'].map((group) => join(root, group, '*/src')),
        exclude: [join(root, '**/*.test.ts'), join(root, '**/fixtures')],
      }),
    );
    const out = join(folder, 'out');
    const app = await Application.bootstrapWithPlugins({
      entryPoints: entries.map(({ source }) => source),
      tsconfig,
      plugin: ['typedoc-plugin-markdown'],
      outputs: [{ name: 'markdown', path: out }],
      readme: 'none',
      disableSources: true,
      // `npm run types` reports errors in types; TypeDoc has an older compiler.
      skipErrorChecking: true,
      logLevel: 'Error',
      ...(options as object),
    });
    const project = await app.convert();
    if (project === undefined || app.logger.hasErrors()) throw new Error('TypeDoc cannot read the packages');
    // TypeDoc names a module by its path; with one name for a folder and its index.
    const pathOf = (source: string) =>
      relative(root, source)
        .replaceAll('\\', '/')
        .replace(/(?:\/index)?\.ts$/, '');
    for (const module of project.children ?? []) {
      const found = entries.find(({ source }) => pathOf(source) === module.name);
      if (found === undefined) throw new Error(`TypeDoc names a module ${module.name}, which is not an entry point`);
      module.name = found.entry;
    }
    await app.generateOutputs(project);
    const entryOf = new Map(entries.map(({ entry }) => [`${entry.replaceAll('/', '.')}.md`, entry]));
    return new Map(
      readdirSync(out).flatMap((file) => {
        const entry = entryOf.get(file);
        return entry === undefined ? [] : [[entry, linked(readFileSync(join(out, file), 'utf8'), entryOf)] as const];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Links between the files of TypeDoc become links between pages. */
function linked(text: string, entryOf: ReadonlyMap<string, string>): string {
  return text.replaceAll(/\]\(([^()#\s]+\.md)(#[^)]*)?\)/g, (whole, file: string, hash = '') => {
    const entry = entryOf.get(file);
    return entry === undefined ? whole : `](/${pageOf(entry)}${hash})`;
  });
}

function pageOf(entry: string): string {
  const [name = '', ...rest] = shortName(entry).split('/');
  return rest.length === 0 ? `api/${name}/index.md` : `api/${name}/${rest.join('/')}.md`;
}

/** Names in the tables of exports of a README lead to what TypeDoc wrote about them. */
function linkedTables(readme: string, short: string): string {
  let page = `/api/${short}/index.md`;
  return readme
    .split('\n')
    .map((line) => {
      const entry = /^### `(@apimkit\/[^`]+)`$/.exec(line)?.[1];
      if (entry !== undefined) page = `/${pageOf(entry)}`;
      return line.replace(
        /^\| `([\w$]+)` \| (function|class|constant|interface|type) \|/,
        (_, name: string, kind: string) => `| [\`${name}\`](${page}#${name.toLowerCase()}) | ${kind} |`,
      );
    })
    .join('\n');
}
